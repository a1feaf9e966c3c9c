using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;
using Xunit.Sdk;

namespace PartnerBenefits.BrowserTests.Journeys;

/// <summary>The checks that every page passes find what they are for.</summary>
public sealed class LooksTests(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task A_page_that_breaks_a_rule_fails_with_the_rule_the_theme_and_the_width()
    {
        // A new page: what the portal allows on its own would hold for this one too.
        var page = (await VisitAsync(how: _ => { })).Page;
        await page.SetContentAsync("""
            <!DOCTYPE html>
            <html lang="en">
              <title>Broken</title>
              <style>
                p { width: 700px; color: #111; background: #fff; }
                @media (prefers-color-scheme: dark) { p { color: #333; background: #000; } }
              </style>
              <main><h1>Broken</h1><p>Too dark and too wide</p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="></main>
            </html>
            """);

        var wrong = (await Assert.ThrowsAsync<FailException>(() => Looks.AssertAccessibleAsync(page))).Message.Split(Environment.NewLine);

        string[] expected =
        [
            "Light 1280: image-alt", "Dark 360: image-alt", "Dark 360: color-contrast",
            "Dark 360: The page scrolls sideways.", "Dark 360: Outside: <p>", "320: The page scrolls sideways.", "320: Outside: <p>",
        ];
        Assert.Equal(expected.Length, wrong.Length);
        Assert.All(expected, start => Assert.Contains(wrong, found => found.StartsWith(start, StringComparison.Ordinal)));
        await Assert.ThrowsAsync<FailException>(() => Looks.AssertNothingIsTooWideAsync(page));
    }
}
