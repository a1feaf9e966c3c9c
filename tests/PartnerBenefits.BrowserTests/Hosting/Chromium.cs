using PartnerBenefits.BrowserTests.Hosting;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace PartnerBenefits.BrowserTests.Hosting;

/// <summary>One browser for all tests; each visit is a context of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
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

    public async Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions options)
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
