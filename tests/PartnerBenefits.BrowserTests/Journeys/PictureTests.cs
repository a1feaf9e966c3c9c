using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.BrowserTests.Journeys;

/// <summary>The README's picture. It is drawn anew only on demand: fonts differ between computers.</summary>
public sealed class PictureTests(Chromium chromium) : Journey(chromium)
{
    private const string Variable = "PARTNERBENEFITS_PICTURES";

    [Fact]
    public async Task The_Software_tab_is_as_the_README_shows_it()
    {
        var visit = await SignInAsync("contoso-partner-admin");
        foreach (var benefit in new[] { "win10-pro-ent-upgrade", "sql-2016-std" })
        {
            await new Place(null, benefit, DemoOrganisation.Contoso, showsKeys: true).OpenAsync(visit);
        }

        var tab = new BenefitsTabPage(visit);
        await tab.OpenAsync();
        await tab.FindAsync("2016");

        await Expect(tab.Main).ToContainTextAsync("Usable until 30 Jun 2027");
        foreach (var (state, count) in new[] { ("Active", 3), ("To choose", 3), ("Waiting for stock", 2) })
        {
            await Expect(tab.State(state)).ToHaveTextAsync($"{state} {count}");
        }

        await KeepAsync(visit, "software-tab.png");
    }

    [Fact]
    public async Task The_dashboard_is_as_the_README_shows_it()
    {
        var visit = await SignInAsync("contoso-partner-admin");
        foreach (var benefit in new[] { "win10-pro-ent-upgrade", "office-proplus-2016", "project-pro-2016", "ems" })
        {
            await new Place(null, benefit, DemoOrganisation.Contoso, showsKeys: true).OpenAsync(visit);
        }

        var seats = await new PeoplePage(visit).OpenAsync("vs-professional");
        await seats.AssignAsync("Asha D.");
        await seats.AssignAsync("Ben O.");
        var dashboard = new DashboardPage(visit);
        await dashboard.OpenAsync();
        await Expect(dashboard.Region("Your subscriptions")).ToContainTextAsync("Usable until 30 Jun 2027");
        foreach (var chart in DashboardPage.Charts)
        {
            await Expect(dashboard.Canvas(chart)).ToBeVisibleAsync();
        }

        await KeepAsync(visit, "dashboard.png");
    }

    private static async Task KeepAsync(Visit visit, string name)
    {
        if (Environment.GetEnvironmentVariable(Variable) == "1")
        {
            await visit.Page.ScreenshotAsync(new PageScreenshotOptions
            {
                Path = Path.Combine(Evidence.Root, "docs", name),
                FullPage = name == "dashboard.png",
            });
        }
    }
}
