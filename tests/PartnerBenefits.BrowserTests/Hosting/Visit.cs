using PartnerBenefits.BrowserTests.Pages;
using PartnerBenefits.EntraStandIn;

namespace PartnerBenefits.BrowserTests.Hosting;

/// <summary>A person at a browser of their own, in one language.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;

    private readonly bool isShared;

    private bool isTraced;

    private Visit(Portal portal, IPage page, Labels labels, bool isShared)
    {
        Portal = portal;
        Page = page;
        Labels = labels;
        context = page.Context;
        Watch = new Watch(context, portal.Hosts);
        this.isShared = isShared;
    }

    public Portal Portal { get; }

    public IPage Page { get; private set; }

    public Labels Labels { get; }

    public Watch Watch { get; }

    public IBrowserContext Browser => context;

    /// <param name="how">What is special about the browser; null: it may have been used by somebody before.</param>
    public static async Task<Visit> BeginAsync(Portal portal, Chromium chromium, string locale, Action<BrowserNewContextOptions>? how)
    {
        ArgumentNullException.ThrowIfNull(portal);
        ArgumentNullException.ThrowIfNull(chromium);
        var page = how is null ? await portal.Pages.TakeAsync(chromium, locale) : await chromium.NewPageAsync(portal, locale, how);
        return new Visit(portal, page, Labels.In(locale), isShared: how is null);
    }

    public async Task<Visit> SignInAsync(string persona)
    {
        await new SignInPage(this).OpenAsync();
        await new SignInPage(this).ChooseAsync(persona);
        return this;
    }

    /// <summary>By Entra, in whose place the stand-in asks who it is.</summary>
    public async Task<Visit> SignInAsync(StandInPerson person)
    {
        await GoAsync("/signin");
        await new WhoSignsInPage(this).ChooseAsync(person);
        await Expect(new PortalPage(this).SignOutButton).ToBeVisibleAsync();
        return this;
    }

    /// <summary>What another browser needs to go on as this person.</summary>
    public async Task<IReadOnlyList<Cookie>> CookiesAsync() =>
    [
        .. (await context.CookiesAsync()).Select(c => new Cookie
        {
            Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path,
            Expires = c.Expires, HttpOnly = c.HttpOnly, Secure = c.Secure, SameSite = c.SameSite,
        }),
    ];

    /// <summary>Takes its time with large pages, so tests that only look at one do without.</summary>
    public async Task TraceAsync()
    {
        await context.Tracing.StartAsync(new TracingStartOptions { Snapshots = true });
        isTraced = true;
    }

    public Task<IResponse?> GoAsync(string address) => Page.GotoAsync(address);

    /// <summary>The same person's next steps are in another tab; the first stays open.</summary>
    public async Task<IPage> OpenTabAsync() => Page = await context.NewPageAsync();

    public void TurnTo(IPage tab) => Page = tab;

    /// <summary>For a failed test: what the person saw, and the way there.</summary>
    public async Task KeepEvidenceAsync(string test, int number)
    {
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Evidence.PathOf(test, number, "png"), FullPage = true });
        if (isTraced)
        {
            await context.Tracing.StopAsync(new TracingStopOptions { Path = Evidence.PathOf(test, number, "trace.zip") });
            isTraced = false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Watch.Dispose();
        if (!isShared)
        {
            await context.CloseAsync();
            return;
        }

        if (isTraced)
        {
            await context.Tracing.StopAsync();
        }

        await Portal.Pages.GiveBackAsync(Page, Labels.Locale);
    }
}
