using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;
using PartnerBenefits.EntraStandIn;

namespace PartnerBenefits.BrowserTests.Journeys;

/// <summary>How a sign-in ends, by its person's own hand or by another's.</summary>
public sealed class EntraSessionTests(Chromium chromium) : EntraJourney(chromium)
{
    private static readonly StandInPerson Operator = StandInPeople.Of("support-operator");

    private static readonly StandInPerson PartnerAdmin = StandInPeople.Of("contoso-partner-admin");

    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task Signing_out_ends_the_session_on_both_sides_and_in_every_tab(string locale)
    {
        var visit = await SignInAsync(Admin, locale);
        var (page, entra, first) = (new PortalPage(visit), new WhoSignsInPage(visit), visit.Page);
        var second = await visit.OpenTabAsync();
        await visit.GoAsync("/account/users");
        visit.TurnTo(first);

        await page.SignOutButton.ClickAsync();
        await Expect(page.Notice).ToHaveTextAsync(visit.Labels["You are signed out."]);
        await first.GoBackAsync();
        await Expect(entra.Heading).ToBeVisibleAsync();
        visit.TurnTo(second);
        await page.MenuLink("Membership").ClickAsync();
        await Expect(entra.Heading).ToBeVisibleAsync();

        await entra.ChooseAsync(Admin);
        await Expect(page.Heading).ToHaveTextAsync(visit.Labels["Membership"]);
    }

    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task Who_is_disabled_reads_with_the_next_click_who_can_help(string locale)
    {
        var manager = await SignInAsync(Admin, locale);
        await AddAsync(manager, PartnerAdmin);
        var visit = await SignInAsync(PartnerAdmin, locale);

        await new UsersPages(manager).DisableAsync(PartnerAdmin.Name);
        await new PortalPage(visit).MenuLink("Membership").ClickAsync();

        var page = new RefusedPage(visit);
        await page.ExpectAsync("Your access is turned off");
        await page.ExpectHelperAsync(Admin);
    }

    [Fact]
    public async Task Who_loses_a_role_reads_with_the_next_click_who_can_help()
    {
        var manager = await SignInAsync(Admin);
        await AddAsync(manager, PartnerAdmin);
        await new UsersPages(manager).GiveAsync("Partner admin");
        var visit = await SignInAsync(PartnerAdmin);
        var page = new PortalPage(visit);
        await Expect(page.MenuLink("Audit trail")).ToBeVisibleAsync();

        await new UsersPages(manager).TakeAwayAsync("Partner admin");
        visit.Watch.Expect(403);
        await page.MenuLink("Audit trail").ClickAsync();

        await Expect(page.Heading).ToHaveTextAsync("You don't have permission to do this");
        await Expect(page.Alert).ToContainTextAsync($"{Admin.Name}, {Admin.Email}");
    }

    [Fact]
    public async Task A_staff_role_that_is_gone_at_a_sign_in_elsewhere_is_gone_here_too()
    {
        var here = await SignInAsync(Operator);
        StandIn.Directory.SetRoles(Operator);

        var elsewhere = await VisitAsync();
        await elsewhere.GoAsync("/signin");
        await new WhoSignsInPage(elsewhere).ChooseAsync(Operator);
        await new RefusedPage(elsewhere).ExpectAsync("You have no role in this portal");

        await new PortalPage(here).MenuLink("Activations").ClickAsync();
        await new RefusedPage(here).ExpectAsync("You have no role in this portal");
    }

    [Fact]
    public async Task A_list_that_is_changed_after_the_session_has_ended_leads_to_signing_in()
    {
        var visit = await SignInAsync(Admin);
        var benefit = await new BenefitPage(visit).OpenOfContosoAsync(FirstAccount.BenefitWithKeys);
        var first = visit.Page;
        await visit.OpenTabAsync();
        await visit.GoAsync("/dashboard");
        await benefit.SignOutButton.ClickAsync();
        await Expect(benefit.Notice).ToBeVisibleAsync();
        visit.TurnTo(first);
        visit.Watch.Expect(401);

        await benefit.OperatingSystem.SelectOptionAsync("Windows, 32-bit");

        await new WhoSignsInPage(visit).ChooseAsync(Admin);
        await Expect(benefit.GetKeys).ToBeVisibleAsync();
    }

    private static async Task AddAsync(Visit manager, StandInPerson person)
    {
        await manager.GoAsync("/account/users/add");
        await new UsersPages(manager).AddAsync(person.Name, person.UserName);
    }
}
