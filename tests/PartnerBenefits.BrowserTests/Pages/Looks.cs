using Deque.AxeCore.Commons;

namespace PartnerBenefits.BrowserTests.Pages;

/// <summary>What holds for every page, whatever it shows.</summary>
public static class Looks
{
    private const int Height = 820;

    private const int Narrowest = 320;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>All rules that axe runs by default. It describes only what breaks one: describing what keeps them takes longest.</summary>
    private const string WhatIsBroken = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
          .map(rule => `${rule.id}: ${rule.help}: ${rule.nodes.map(node => node.html).join('; ')}`)
        """;

    /// <summary>What stands out of the window, and what a box cuts off; an ellipsis says itself that there is more.</summary>
    private const string WhatIsTooWide = """
        () => {
          const wide = document.documentElement.clientWidth;
          const seen = e => e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
            && !e.closest('.visually-hidden, .skip, svg, option');
          const name = e => e.outerHTML.slice(0, 120);
          const isOutside = e => {
            const box = e.getBoundingClientRect();
            return box.width > 0 && (box.right > wide + 1 || box.left < -1);
          };
          const isCutOff = e => {
            const style = getComputedStyle(e);
            const isTooWide = e.scrollWidth > e.clientWidth + 1 && e.tagName !== 'METER';
            return style.overflowX === 'hidden' && style.textOverflow !== 'ellipsis' && isTooWide;
          };
          const all = [...document.querySelectorAll('body *')].filter(seen);
          return [
            ...(document.documentElement.scrollWidth > wide ? ['The page scrolls sideways.'] : []),
            ...all.filter(isOutside).map(e => 'Outside: ' + name(e)),
            ...all.filter(isCutOff).map(e => 'Cut off: ' + name(e)),
          ];
        }
        """;

    /// <summary>Wide letters (WCAG 1.4.12), whatever font there is, and names without a place to break them.</summary>
    private const string AsWideAsCanBe = """
        () => {
          const name = 'Wolfeschlegelsteinhausenbergerdorff-Hubertusblankenburg';
          Object.assign(document.body.style, { letterSpacing: '.12em', wordSpacing: '.16em' });
          document.querySelectorAll('.person-name, a.name, td strong, h1, dd, .notice strong').forEach(e => {
            const text = [...e.childNodes].findLast(node => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '');
            if (text) { text.data = name; }
          });
        }
        """;

    /// <summary>
    /// No rule of axe is broken, and the page reflows (WCAG 1.4.10): looked at together, since opening a page takes longest.
    /// </summary>
    public static async Task AssertAccessibleAsync(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        // axe is put into the page alone, and would not see into a frame.
        Assert.Single(page.Frames);
        await page.EvaluateAsync($"() => {{ {Axe} }}");
        List<string> wrong = [];
        foreach (var (theme, width) in new[] { (ColorScheme.Light, 1280), (ColorScheme.Dark, 360) })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });
            await page.SetViewportSizeAsync(width, Height);
            string[] found = [.. await page.EvaluateAsync<string[]>(WhatIsBroken), .. await page.EvaluateAsync<string[]>(WhatIsTooWide)];
            wrong.AddRange(found.Select(what => $"{theme} {width}: {what}"));
        }

        wrong.AddRange(await TooWideAtNarrowestAsync(page));
        AssertNothingIs(wrong);
    }

    public static async Task AssertNothingIsTooWideAsync(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        List<string> wrong = [];
        foreach (var width in new[] { 1280, 360 })
        {
            await page.SetViewportSizeAsync(width, Height);
            wrong.AddRange((await page.EvaluateAsync<string[]>(WhatIsTooWide)).Select(what => $"{width}: {what}"));
        }

        wrong.AddRange(await TooWideAtNarrowestAsync(page));
        AssertNothingIs(wrong);
    }

    /// <summary>At 320 CSS pixels, which is 400 % of an ordinary window. It changes the page, so that it comes last.</summary>
    private static async Task<IEnumerable<string>> TooWideAtNarrowestAsync(IPage page)
    {
        await page.SetViewportSizeAsync(Narrowest, Height);
        await page.EvaluateAsync(AsWideAsCanBe);
        return (await page.EvaluateAsync<string[]>(WhatIsTooWide)).Select(what => $"{Narrowest}: {what}");
    }

    // Assert.Empty would cut off each of them.
    private static void AssertNothingIs(List<string> wrong)
    {
        if (wrong.Count > 0)
        {
            Assert.Fail(string.Join(Environment.NewLine, wrong));
        }
    }
}
