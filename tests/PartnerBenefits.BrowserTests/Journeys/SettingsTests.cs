using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;

namespace PartnerBenefits.BrowserTests.Journeys;

/// <summary>Theme and language are a person's own; without a choice, their system's and their browser's.</summary>
public sealed class SettingsTests(Chromium chromium) : Journey(chromium)
{
    [Theory]
    [InlineData(ColorScheme.Light, "Dark", "Light")]
    [InlineData(ColorScheme.Dark, "Light", "Dark")]
    public async Task The_system_s_theme_holds_until_another_is_chosen(ColorScheme system, string other, string back)
    {
        var visit = await SignInAsync("contoso-member", Labels.English, o => o.ColorScheme = system);
        var page = new PortalPage(visit);
        Assert.Equal(system == ColorScheme.Dark, await page.BrightnessAsync() < 64);
        await Expect(page.ThemeButton(back)).ToBeHiddenAsync();

        await page.ThemeButton(other).ClickAsync();
        await Expect(page.ThemeButton(back)).ToBeVisibleAsync();
        await visit.Page.ReloadAsync();

        Assert.Equal(other == "Dark", await page.BrightnessAsync() < 64);
        await Expect(page.ThemeButton(other)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_chosen_language_stays_on_the_page_and_in_the_next_session()
    {
        var visit = await SignInAsync("contoso-member");
        var page = new PortalPage(visit);
        await visit.GoAsync("/dashboard/partnership/benefits/cloud?find=office");

        await page.LanguageButton("Français").ClickAsync();
        await Expect(page.Heading).ToHaveTextAsync("Avantages");
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "fr");
        Assert.EndsWith("/cloud?find=office", visit.Page.Url, StringComparison.Ordinal);

        var next = await VisitAsync();
        await new SignInPage(next).OpenAsync();
        await new SignInPage(next).PersonaButton("contoso-member").ClickAsync();
        await Expect(new PortalPage(next).Heading).ToHaveTextAsync("Tableau de bord");
    }

    [Fact]
    public async Task Signing_out_ends_the_session_in_every_tab()
    {
        var visit = await SignInAsync("contoso-partner-admin");
        var page = new PortalPage(visit);
        var first = visit.Page;
        var second = await visit.OpenTabAsync();
        await visit.GoAsync("/account/users");
        visit.TurnTo(first);

        await page.SignOutButton.ClickAsync();
        await Expect(page.Notice).ToHaveTextAsync("You are signed out.");
        await first.GoBackAsync();
        await Expect(page.Heading).ToHaveTextAsync("Sign in");
        visit.TurnTo(second);
        await page.MenuLink("Membership").ClickAsync();
        await Expect(page.Heading).ToHaveTextAsync("Sign in");
    }

    [Fact]
    public async Task A_form_of_another_session_changes_nothing_and_says_so()
    {
        var visit = await SignInAsync("contoso-partner-admin");
        var benefit = await new BenefitPage(visit).OpenOfContosoAsync("win10-pro-ent-upgrade");
        await benefit.AskForFirstKeyAsync();
        var first = visit.Page;
        await visit.OpenTabAsync();
        await visit.SignInAsync("contoso-account-admin");
        visit.TurnTo(first);
        visit.Watch.Expect(400);

        await benefit.GetKeys.ClickAsync();

        await Expect(benefit.Heading).ToHaveTextAsync("This page was out of date");
        await benefit.Link("Reload the page").ClickAsync();
        await Expect(benefit.HiddenKeys).ToHaveCountAsync(0);
        await Expect(benefit.GetKeys).ToBeVisibleAsync();
    }
}
