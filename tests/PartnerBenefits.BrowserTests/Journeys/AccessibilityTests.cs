using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;

namespace PartnerBenefits.BrowserTests.Journeys;

public sealed class AccessibilityTests(Chromium chromium, OnePortal one) : LookingAround(chromium, one)
{
    /// <summary>All rules once on a wide and once on a narrow window; what a theme changes, in all four.</summary>
    private static readonly AxeRunOptions Colours = new() { RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block") };

    [Theory]
    [MemberData(nameof(Places.Names), MemberType = typeof(Places))]
    public async Task No_rule_of_accessibility_is_broken(string place)
    {
        var page = await OpenAsync(place);
        foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });
            foreach (var width in new[] { 1280, 360 })
            {
                await page.SetViewportSizeAsync(width, 820);
                var isWhole = (theme == ColorScheme.Light) == (width == 1280);
                var found = await page.RunAxe(isWhole ? new AxeRunOptions() : Colours);
                Assert.Empty(found.Violations.Select(v => $"{theme} {width}: {v.Id}: {v.Help}: {string.Join("; ", v.Nodes.Select(n => n.Html))}"));
            }
        }
    }
}
