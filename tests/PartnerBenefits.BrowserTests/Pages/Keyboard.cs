using PartnerBenefits.BrowserTests.Hosting;

namespace PartnerBenefits.BrowserTests.Pages;

/// <summary>A person without a mouse. Wherever they are, they must see where that is.</summary>
public sealed class Keyboard(Visit visit)
{
    private const int MostTabs = 150;

    private const string There = "there";

    /// <summary>What is wrong with where the focus is, or that it is at the target; empty: neither.</summary>
    private const string Look = """
        target => {
          const e = document.activeElement;
          if (!e || e === document.body) return 'Nothing has the focus.';
          const style = getComputedStyle(e), box = e.getBoundingClientRect(), what = e.outerHTML.slice(0, 150);
          if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return 'No ring around ' + what;
          if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return 'Out of sight: ' + what;
          return e === target ? 'there' : '';
        }
        """;

    public Task PressAsync(string key) => visit.Page.Keyboard.PressAsync(key);

    /// <summary>Tab by Tab, looking at every stop on the way.</summary>
    public async Task TabToAsync(ILocator target)
    {
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            await PressAsync("Tab");
            var seen = await target.EvaluateAsync<string>(Look);
            if (seen == There)
            {
                return;
            }

            Assert.Equal("", seen);
        }

        Assert.Fail($"Not reached by {MostTabs} tabs: {target}");
    }

    public async Task ChooseAsync(ILocator target)
    {
        await TabToAsync(target);
        await PressAsync("Enter");
    }

    /// <summary>The first stop of each page, which leads past the menu.</summary>
    public async Task SkipToContentAsync()
    {
        var page = new PortalPage(visit);
        await PressAsync("Tab");
        await Expect(page.SkipLink).ToBeFocusedAsync();
        await PressAsync("Enter");
        await Expect(page.Main).ToBeFocusedAsync();
    }
}
