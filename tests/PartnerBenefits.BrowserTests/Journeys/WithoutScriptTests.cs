using System.Text.RegularExpressions;
using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;

namespace PartnerBenefits.BrowserTests.Journeys;

public sealed class WithoutScriptTests(Chromium chromium) : Journey(chromium)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_key_is_got_and_a_download_chosen(int width)
    {
        var visit = await SignInAsync("contoso-partner-admin", Labels.English, o =>
        {
            o.JavaScriptEnabled = false;
            o.ViewportSize = new ViewportSize { Width = width, Height = 820 };
        });
        var tab = new BenefitsTabPage(visit);
        if (width == 360)
        {
            await visit.Page.GetByText("Menu", new() { Exact = true }).ClickAsync();
        }

        await tab.MenuLink("Benefits").ClickAsync();
        var benefit = await tab.SelectAsync("Windows 10 Professional or Enterprise (upgrade only)");

        Assert.StartsWith("DEMO-", await benefit.GetFirstKeyAsync(), StringComparison.Ordinal);
        await Expect(benefit.Button("Copy")).ToHaveCountAsync(0);
        await benefit.Language.SelectOptionAsync("German (Germany)");
        await benefit.OperatingSystem.SelectOptionAsync("Windows, 32-bit");
        await benefit.ShowTheDownloads.ClickAsync();
        await Expect(benefit.Downloads.First).ToHaveAttributeAsync("href", new Regex("de-de.+x86"));
        await Expect(benefit.Keys).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Language_theme_and_sign_out_work()
    {
        var visit = await SignInAsync("contoso-partner-admin", Labels.English, o => o.JavaScriptEnabled = false);
        var page = new PortalPage(visit);

        await page.ThemeButton("Dark").ClickAsync();
        await Expect(page.ThemeButton("Light")).ToBeVisibleAsync();
        await page.LanguageButton("Français").ClickAsync();
        await Expect(page.Heading).ToHaveTextAsync("Tableau de bord");
        await page.LanguageButton("English").ClickAsync();
        await page.SignOutButton.ClickAsync();

        await Expect(page.Notice).ToHaveTextAsync("You are signed out.");
    }
    [Fact]
    public async Task People_are_assigned_and_removed_and_a_pool_is_split()
    {
        var visit = await SignInAsync("contoso-partner-admin", Labels.English, o => o.JavaScriptEnabled = false);
        var seats = await new PeoplePage(visit).OpenAsync("vs-professional");

        await seats.AssignAsync("Asha D.");
        await Expect(seats.Assigned).ToHaveTextAsync(["Asha D."]);
        await seats.RemoveAsync("Asha D.", LivedIn.VisualStudio);
        var choices = new ChoicesPage(visit);
        await choices.OpenAsync();
        await choices.Region("Management").GetByRole(AriaRole.Link, new() { Name = "Try: all cloud" }).ClickAsync();
        await Expect(choices.After("Management", "Microsoft Intune")).ToHaveTextAsync("5");
        await choices.SplitAsync("Management", 2);

        await Expect(choices.Region("Management")).ToContainTextAsync("Now: 2 cloud, 3 on-premises");
    }
}
