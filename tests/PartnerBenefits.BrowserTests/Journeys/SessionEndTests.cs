using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;

namespace PartnerBenefits.BrowserTests.Journeys;

/// <summary>A session doesn't end without a word: the page warns, offers to stay, and says it when it is over.</summary>
public sealed class SessionEndTests(Chromium chromium) : Journey(chromium)
{
    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task Two_minutes_before_the_end_the_page_warns_and_one_click_keeps_the_session(string locale)
    {
        var visit = await BeginAsync(locale);
        var alert = visit.Page.GetByRole(AriaRole.Alert);
        await visit.Page.Clock.FastForwardAsync("57:30");
        await Expect(alert).ToHaveCountAsync(0);

        await visit.Page.Clock.FastForwardAsync("00:45");

        await Expect(alert).ToContainTextAsync(visit.Labels["Your session ends in less than two minutes. To go on, stay signed in."]);
        await Looks.AssertAccessibleAsync(visit.Page);
        var asked = visit.Page.WaitForResponseAsync("**/session");
        await Stay(visit).ClickAsync();
        Assert.Equal(200, (await asked).Status);
        await Expect(alert).ToHaveCountAsync(0);
        await visit.Page.Clock.FastForwardAsync("57:30");
        await Expect(alert).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task After_the_end_the_page_says_so_and_leads_to_signing_in(string locale)
    {
        var visit = await BeginAsync(locale);

        await visit.Page.Clock.FastForwardAsync("01:00:01");

        var alert = visit.Page.GetByRole(AriaRole.Alert);
        await Expect(alert).ToContainTextAsync(visit.Labels[
            "You are signed out, because your session has ended. Nothing on this page can be sent until you sign in again."]);
        await alert.GetByRole(AriaRole.Link, new() { Name = visit.Labels["Sign in"], Exact = true }).ClickAsync();
        await Expect(new PortalPage(visit).Heading).ToHaveTextAsync(visit.Labels["Sign in"]);
    }

    [Fact]
    public async Task A_page_in_another_tab_keeps_the_session_in_this_one()
    {
        var visit = await BeginAsync(Labels.English);
        var first = visit.Page;
        await first.Clock.FastForwardAsync("59:00");
        await Expect(first.GetByRole(AriaRole.Alert)).ToHaveCountAsync(1);

        await visit.OpenTabAsync();
        await visit.GoAsync("/dashboard");

        await Expect(first.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }

    private async Task<Visit> BeginAsync(string locale)
    {
        var visit = await VisitAsync(locale, _ => { });
        await visit.Page.Clock.InstallAsync();
        await visit.SignInAsync("contoso-partner-admin");
        // The page's script must have read the clock before a test puts it forward.
        await visit.Page.WaitForLoadStateAsync(LoadState.Load);
        return visit;
    }

    private static ILocator Stay(Visit visit) =>
        visit.Page.GetByRole(AriaRole.Link, new() { Name = visit.Labels["Stay signed in"], Exact = true });
}
