using Deque.AxeCore.Playwright;
using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;

namespace PartnerBenefits.BrowserTests.Journeys;

public sealed class AccessibilityTests(Chromium chromium, OnePortal one) : LookingAround(chromium, one)
{
    [Theory]
    [MemberData(nameof(Places.Names), MemberType = typeof(Places))]
    public async Task No_rule_of_accessibility_is_broken(string place)
    {
        var page = await OpenAsync(place);
        foreach (var (theme, width) in new[] { (ColorScheme.Light, 1280), (ColorScheme.Dark, 360) })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });
            await page.SetViewportSizeAsync(width, 820);
            var found = await page.RunAxe();
            Assert.Empty(found.Violations.Select(v => $"{theme} {width}: {v.Id}: {v.Help}: {string.Join("; ", v.Nodes.Select(n => n.Html))}"));
        }
    }
}
