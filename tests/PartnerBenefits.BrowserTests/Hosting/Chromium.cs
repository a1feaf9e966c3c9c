using PartnerBenefits.BrowserTests.Hosting;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace PartnerBenefits.BrowserTests.Hosting;

/// <summary>One browser for all tests; each visit is a context of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    public const int Width = 1280;

    public const int Height = 820;

    /// <summary>For a busy machine; a passing test never waits that long.</summary>
    private const float PatienceMs = 60_000;

    /// <summary>
    /// What Playwright switches off, since Chromium reads only the last list; and what starts processes beside that of the page:
    /// the suggestions of the address bar, and a spare process for the next page.
    /// </summary>
    private static readonly string[] FeaturesOff =
    [
        "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "DialMediaRouteProvider", "GlobalMediaControls",
        "HttpsUpgrades", "LensOverlay", "MediaRouter", "PaintHolding", "ThirdPartyStoragePartitioning",
        "BlockOriginHeaderModificationOnRedirect", "AvoidCorsURLLoaderRestartOnRedirect", "Translate", "AutoDeElevate",
        "OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled",
        "WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup", "SpareRendererForSitePerProcess",
    ];

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", $"--disable-features={string.Join(',', FeaturesOff)}",
        // The portal listens at this number only; nobody else is to be found at all.
        "--host-resolver-rules=MAP localhost 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    ];

    private IPlaywright? playwright;

    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        SetDefaultExpectTimeout(PatienceMs);
        if (BrowserPath.Find(Environment.GetEnvironmentVariable(BrowserPath.Variable), File.Exists) is { } path)
        {
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Flags });
        }
    }

    /// <summary>Opens a page in a browser context of its own, without cookies and cache.</summary>
    public async Task<IPage> NewPageAsync(Portal portal, string locale, Action<BrowserNewContextOptions>? how = null)
    {
        ArgumentNullException.ThrowIfNull(portal);
        var options = new BrowserNewContextOptions
        {
            BaseURL = portal.Address.ToString(),
            Locale = locale,
            ViewportSize = new ViewportSize { Width = Width, Height = Height },
            ColorScheme = ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            IgnoreHTTPSErrors = true,
        };
        how?.Invoke(options);
        return await (await NewContextAsync(options)).NewPageAsync();
    }

    private async Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions options)
    {
        BrowserPath.Require(browser is null ? null : BrowserPath.Variable, Environment.GetEnvironmentVariable("CI") == "true");
        var context = await browser!.NewContextAsync(options);
        context.SetDefaultTimeout(PatienceMs);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
    }
}
