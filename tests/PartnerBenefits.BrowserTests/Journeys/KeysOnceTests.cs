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
