using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.BrowserTests.Journeys;

/// <summary>The network's staff look at what partners have, and change nothing there.</summary>
public sealed class SupportDeskTests(Chromium chromium) : Journey(chromium)
{
    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task An_assignment_is_found_its_account_looked_into_and_the_account_s_admins_see_that(string locale)
    {
        var admin = await SignInAsync("contoso-partner-admin", locale);
        var seats = await new PeoplePage(admin).OpenAsync("vs-professional");
        await seats.AssignAsync("Asha D.");
        await seats.AssignAsync("Ben O.");
        var desk = new DeskPages(await SignInAsync("support-reviewer", locale));

        await desk.FindAsync("ash conto");
        await Expect(desk.Persons).ToHaveTextAsync(["Asha D."]);
        await desk.Account(DemoOrganisation.Contoso).ClickAsync();
        await Expect(desk.Heading).ToHaveTextAsync(DemoOrganisation.Contoso.Name);
        await Expect(desk.Main.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await Expect(desk.Main).ToContainTextAsync("Asha D., Ben O.");

        var trail = new PortalPage(admin);
        await trail.ChooseInMenuAsync("Audit trail");
        await Expect(trail.Main.Locator("tbody strong").First).ToHaveTextAsync(admin.Labels["Viewed data of the account"]);
        await Expect(trail.Main.Locator("tbody tr").First).ToContainTextAsync("Support Reviewer");
    }
}
