using PartnerBenefits.BrowserTests.Pages;
using PartnerBenefits.EntraStandIn;

namespace PartnerBenefits.BrowserTests.Hosting;

/// <summary>A person at a browser of their own, in one language.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;

    private bool isTraced;

    private Visit(Portal portal, IBrowserContext context, IPage page, Labels labels)
    {
        Portal = portal;
        Page = page;
        Labels = labels;
        Watch = new Watch(context, portal.Hosts);
        this.context = context;
    }

    public Portal Portal { get; }

    public IPage Page { get; private set; }

    public Labels Labels { get; }

    public Watch Watch { get; }

    public IBrowserContext Browser => context;

    public static async Task<Visit> BeginAsync(Portal portal, Chromium chromium, string locale, Action<BrowserNewContextOptions>? how)
    {
        ArgumentNullException.ThrowIfNull(portal);
        ArgumentNullException.ThrowIfNull(chromium);
        var options = new BrowserNewContextOptions
        {
            BaseURL = portal.Address.ToString(),
            Locale = locale,
            ViewportSize = new ViewportSize { Width = 1280, Height = 820 },
            ColorScheme = ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            IgnoreHTTPSErrors = true,
        };
        how?.Invoke(options);
        var context = await chromium.NewContextAsync(options);
        return new Visit(portal, context, await context.NewPageAsync(), Labels.In(locale));
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
        }
    }

    public async ValueTask DisposeAsync() => await context.CloseAsync();
}
