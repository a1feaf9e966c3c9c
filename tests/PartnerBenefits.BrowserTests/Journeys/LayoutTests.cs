using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;

namespace PartnerBenefits.BrowserTests.Journeys;

public sealed class LayoutTests(Chromium chromium, OnePortal one) : Journey(chromium), IClassFixture<OnePortal>
{
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

    protected override Portal Portal => one.Portal;

    public override ValueTask InitializeAsync() => ValueTask.CompletedTask;

    [Theory]
    [MemberData(nameof(Places.Names), MemberType = typeof(Places))]
    public async Task Nothing_is_wider_than_the_window(string place)
    {
        foreach (var locale in new[] { Labels.English, Labels.French })
        {
            var visit = await VisitAsync(locale);
            await Places.Of(place).OpenAsync(visit);
            foreach (var width in new[] { 1280, 360 })
            {
                await visit.Page.SetViewportSizeAsync(width, 820);
                Assert.Empty(await visit.Page.EvaluateAsync<string[]>(WhatIsTooWide));
            }
        }
    }
}
