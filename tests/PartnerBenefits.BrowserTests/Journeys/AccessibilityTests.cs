using Deque.AxeCore.Playwright;
using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;

namespace PartnerBenefits.BrowserTests.Journeys;

public sealed class AccessibilityTests(Chromium chromium, OnePortal one) : Journey(chromium), IClassFixture<OnePortal>
{
    protected override Portal Portal => one.Portal;

    public override ValueTask InitializeAsync() => ValueTask.CompletedTask;

    [Theory]
    [MemberData(nameof(Places.Names), MemberType = typeof(Places))]
    public async Task No_rule_of_accessibility_is_broken(string place)
    {
        var visit = await VisitAsync();
        await Places.Of(place).OpenAsync(visit);
        foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });
            foreach (var width in new[] { 1280, 360 })
            {
                await visit.Page.SetViewportSizeAsync(width, 820);
                var found = await visit.Page.RunAxe();
                Assert.Empty(found.Violations.Select(v => $"{theme} {width}: {v.Id}: {v.Help}: {string.Join("; ", v.Nodes.Select(n => n.Html))}"));
            }
        }
    }
}
