using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;

namespace PartnerBenefits.BrowserTests.Journeys;

public sealed class UserManagementTests(Chromium chromium) : Journey(chromium)
{
    private const string Person = "Contoso Member";

    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task Who_is_disabled_is_out_with_the_next_click_and_their_seat_is_listed_to_be_given_to_another(string locale)
    {
        var manager = await SignInAsync("contoso-account-admin", locale);
        var seats = await new PeoplePage(manager).OpenAsync("vs-professional");
        await seats.AssignAsync(Person);
        var member = new PortalPage(await SignInAsync("contoso-member", locale));
        var users = new UsersPages(manager);
        await users.OpenAsync(Person);

        await users.DisableAsync(Person);
        await Expect(users.Has).ToHaveTextAsync([manager.Labels[LivedIn.VisualStudio]]);
        await member.MenuLink("Membership").ClickAsync();
        await Expect(member.Heading).ToHaveTextAsync(manager.Labels["Sign in"]);

        await users.Link("Reassign").ClickAsync();
        await seats.RemoveAsync(Person, LivedIn.VisualStudio);
        await Expect(seats.Option(Person)).ToHaveCountAsync(0);
        await seats.AssignAsync("Asha D.");
    }

    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task A_role_counts_on_the_person_s_next_request(string locale)
    {
        var member = await SignInAsync("contoso-member", locale);
        var benefit = await new BenefitPage(member).OpenOfContosoAsync("win10-pro-ent-upgrade");
        await Expect(benefit.GetKeys).ToBeDisabledAsync();
        var manager = await SignInAsync("contoso-account-admin", locale);
        var users = new UsersPages(manager);
        await users.OpenAsync(Person);

        await users.GiveAsync("Partner admin");

        await member.Page.ReloadAsync();
        await Expect(benefit.GetKeys).ToBeEnabledAsync();
    }
}
