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

        if (Environment.GetEnvironmentVariable(Variable) == "1")
        {
            await visit.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Evidence.Root, "docs", "software-tab.png") });
        }
    }
}
