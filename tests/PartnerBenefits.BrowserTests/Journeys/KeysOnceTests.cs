using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;

namespace PartnerBenefits.BrowserTests.Journeys;

/// <summary>Keys are claimed once and shown only by the answer to Get keys, whatever buttons and tabs are used.</summary>
public sealed class KeysOnceTests(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task Two_clicks_on_Get_keys_claim_once()
    {
        var visit = await SignInAsync("contoso-partner-admin");
        var benefit = await new BenefitPage(visit).OpenOfContosoAsync("win10-pro-ent-upgrade");
        await benefit.AskForFirstKeyAsync();

        await benefit.GetKeys.DblClickAsync();
        await Expect(benefit.Keys).ToHaveCountAsync(1);

        await AssertActionsAsync(visit, "Got license keys");
    }

    [Fact]
    public async Task Going_back_after_the_keys_shows_no_key()
    {
        var visit = await SignInAsync("contoso-partner-admin");
        var benefit = await new BenefitPage(visit).OpenOfContosoAsync("win10-pro-ent-upgrade");
        var key = await benefit.GetFirstKeyAsync();

        await visit.Page.GoBackAsync();

        await Expect(benefit.HiddenKeys).ToHaveCountAsync(1);
        await Expect(benefit.Confirmation).ToHaveCountAsync(0);
        Assert.DoesNotContain(key, await visit.Page.ContentAsync(), StringComparison.Ordinal);
        await AssertActionsAsync(visit, "Got license keys");
    }

    [Fact]
    public async Task Coming_back_from_another_page_or_reloading_shows_no_key_and_no_error()
    {
        var visit = await SignInAsync("contoso-partner-admin");
        var benefit = await new BenefitPage(visit).OpenOfContosoAsync("win10-pro-ent-upgrade");
        var address = visit.Page.Url;
        var key = await benefit.GetFirstKeyAsync();
        Assert.Equal(address, visit.Page.Url);
        await benefit.ChooseInMenuAsync("Dashboard");

        await visit.Page.GoBackAsync();
        await Expect(benefit.HiddenKeys).ToHaveCountAsync(1);
        await benefit.GetKeyAsync();
        await visit.Page.ReloadAsync();

        await Expect(benefit.HiddenKeys).ToHaveCountAsync(1);
        Assert.DoesNotContain(key, await visit.Page.ContentAsync(), StringComparison.Ordinal);
        await AssertActionsAsync(visit, "Saw license keys again", "Got license keys");
    }

    [Fact]
    public async Task Signing_out_hides_the_keys_in_every_tab()
    {
        var visit = await SignInAsync("contoso-partner-admin");
        var benefit = await new BenefitPage(visit).OpenOfContosoAsync("win10-pro-ent-upgrade");
        var key = await benefit.GetFirstKeyAsync();
        var first = visit.Page;
        await visit.OpenTabAsync();
        await visit.GoAsync("/dashboard");

        await benefit.SignOutButton.ClickAsync();

        visit.TurnTo(first);
        await Expect(benefit.Keys).ToHaveCountAsync(0);
        await Expect(benefit.HiddenKeys).ToHaveCountAsync(1);
        Assert.DoesNotContain(key, await first.ContentAsync(), StringComparison.Ordinal);
        await Expect(first.GetByRole(AriaRole.Alert)).ToContainTextAsync("You are signed out");
    }

    [Theory]
    [InlineData("04:50", 1)]
    [InlineData("05:01", 0)]
    public async Task After_five_minutes_the_keys_are_hidden(string passed, int keys)
    {
        var visit = await VisitAsync(Labels.English, _ => { });
        await visit.Page.Clock.InstallAsync();
        await visit.SignInAsync("contoso-partner-admin");
        var benefit = await new BenefitPage(visit).OpenOfContosoAsync("win10-pro-ent-upgrade");
        await benefit.GetFirstKeyAsync();

        await visit.Page.Clock.FastForwardAsync(passed);

        await Expect(benefit.Keys).ToHaveCountAsync(keys);
        await Expect(benefit.HiddenKeys).ToHaveCountAsync(1 - keys);
        await Looks.AssertAccessibleAsync(visit.Page);
    }

    [Fact]
    public async Task Two_tabs_get_the_same_key()
    {
        var visit = await SignInAsync("contoso-partner-admin");
        var benefit = await new BenefitPage(visit).OpenOfContosoAsync("win10-pro-ent-upgrade");
        await benefit.AskForFirstKeyAsync();
        var first = visit.Page;
        await visit.OpenTabAsync();
        await benefit.OpenOfContosoAsync("win10-pro-ent-upgrade");
        var key = await benefit.GetFirstKeyAsync();

        visit.TurnTo(first);

        Assert.Equal(key, await benefit.GetKeyAsync());
        await AssertActionsAsync(visit, "Saw license keys again", "Got license keys");
    }

    [Fact]
    public async Task Hide_masks_the_key_again()
    {
        var visit = await SignInAsync("contoso-partner-admin");
        var benefit = await new BenefitPage(visit).OpenOfContosoAsync("win10-pro-ent-upgrade");
        await benefit.GetFirstKeyAsync();

        await benefit.Link("Hide").ClickAsync();

        await Expect(benefit.HiddenKeys).ToHaveCountAsync(1);
        await Expect(benefit.Keys).ToHaveCountAsync(0);
    }

    /// <summary>As the audit trail has them, newest first.</summary>
    private static async Task AssertActionsAsync(Visit visit, params string[] actions)
    {
        await visit.GoAsync("/account/audit");
        await Expect(new PortalPage(visit).Main.Locator("tbody strong")).ToHaveTextAsync(actions);
    }
}
