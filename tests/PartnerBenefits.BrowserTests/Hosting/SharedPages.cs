using System.Collections.Concurrent;

namespace PartnerBenefits.BrowserTests.Hosting;

/// <summary>
/// Pages of one portal, each used by one visit after another: opening a browser context costs more than opening an address.
/// </summary>
public sealed class SharedPages(Portal portal)
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<IPage>> idle = new();

    /// <summary>
    /// A page as in a new browser context: without cookies, at the usual size, the mouse in the corner. Only what the browser may
    /// cache is kept.
    /// </summary>
    public async Task<IPage> TakeAsync(Chromium chromium, string locale)
    {
        ArgumentNullException.ThrowIfNull(chromium);
        if (!Idle(locale).TryTake(out var page))
        {
            return await chromium.NewPageAsync(portal, locale);
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        await page.SetViewportSizeAsync(Chromium.Width, Chromium.Height);
        await page.Mouse.MoveAsync(0, 0);
        return page;
    }

    public async Task GiveBackAsync(IPage page, string locale)
    {
        ArgumentNullException.ThrowIfNull(page);
        try
        {
            foreach (var other in page.Context.Pages.Where(p => p != page).ToList())
            {
                await other.CloseAsync();
            }

            // Not to an empty page: Chromium would start a process for the next address.
            await page.EvaluateAsync("() => { stop(); sessionStorage.clear(); }");
            await page.Context.ClearCookiesAsync();
            Idle(locale).Add(page);
        }
        catch (PlaywrightException)
        {
            // It crashed, or is on its way to another address: nobody else is to have it.
            await page.Context.CloseAsync();
        }
    }

    public async Task CloseAsync()
    {
        foreach (var page in idle.Values.SelectMany(pages => pages))
        {
            await page.Context.CloseAsync();
        }
    }

    private ConcurrentBag<IPage> Idle(string locale) => idle.GetOrAdd(locale, _ => []);
}
