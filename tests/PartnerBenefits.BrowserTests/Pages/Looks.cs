using Deque.AxeCore.Playwright;

namespace PartnerBenefits.BrowserTests.Pages;

/// <summary>What holds for every page, whatever it shows.</summary>
public static class Looks
{
    private const int Height = 820;

    /// <summary>What stands out of the window, and what a box cuts off; an ellipsis says itself that there is more.</summary>
    private const string WhatIsTooWide = """
        () => {
          const wide = document.documentElement.clientWidth;
          const seen = e => e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && !e.closest('.visually-hidden, .skip, svg, option');
          const name = e => e.outerHTML.slice(0, 120);
          const all = [...document.querySelectorAll('body *')].filter(seen);
          return [
            ...(document.documentElement.scrollWidth > wide ? ['The page scrolls sideways.'] : []),
            ...all.filter(e => { const b = e.getBoundingClientRect(); return b.width > 0 && (b.right > wide + 1 || b.left < -1); }).map(e => 'Outside: ' + name(e)),
            ...all.filter(e => getComputedStyle(e).overflowX === 'hidden' && getComputedStyle(e).textOverflow !== 'ellipsis' && e.scrollWidth > e.clientWidth + 1 && e.tagName !== 'METER').map(e => 'Cut off: ' + name(e)),
          ];
        }
        """;

    /// <summary>No rule of axe is broken, and the page reflows (WCAG 1.4.10): looked at together, since opening a page takes longest.</summary>
    public static async Task AssertAccessibleAsync(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        foreach (var (theme, width) in new[] { (ColorScheme.Light, 1280), (ColorScheme.Dark, 360) })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });
            await page.SetViewportSizeAsync(width, Height);
            var found = await page.RunAxe();
            Assert.Empty(await page.EvaluateAsync<string[]>(WhatIsTooWide));
            Assert.Empty(found.Violations.Select(v => $"{theme} {width}: {v.Id}: {v.Help}: {string.Join("; ", v.Nodes.Select(n => n.Html))}"));
        }
    }

    public static async Task AssertNothingIsTooWideAsync(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        foreach (var width in new[] { 1280, 360 })
        {
            await page.SetViewportSizeAsync(width, Height);
            Assert.Empty(await page.EvaluateAsync<string[]>(WhatIsTooWide));
        }
    }
}
