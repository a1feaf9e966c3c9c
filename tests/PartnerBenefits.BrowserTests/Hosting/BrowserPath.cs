namespace PartnerBenefits.BrowserTests.Hosting;

/// <summary>Where a Chromium is that the tests can drive; nothing is downloaded.</summary>
public static class BrowserPath
{
    public const string Variable = "PARTNERBENEFITS_BROWSER";

    public const string Missing =
        $"No browser: install Chromium or Google Chrome, or set {Variable} to the path of one.";

    private static readonly string[] Usual =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/usr/bin/google-chrome-stable",
        "/opt/google/chrome/chrome",
        "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>Null when there is none.</summary>
    /// <exception cref="FileNotFoundException">The variable names a file that isn't there.</exception>
    public static string? Find(string? named, Func<string, bool> exists)
    {
        ArgumentNullException.ThrowIfNull(exists);
        if (string.IsNullOrEmpty(named))
        {
            return Array.Find(Usual, path => exists(path));
        }

        return exists(named) ? named : throw new FileNotFoundException($"{Variable} names '{named}', which isn't there.");
    }

    /// <summary>On a person's computer the tests are skipped without a browser; CI must not pass without one.</summary>
    public static void Require(string? path, bool isCi)
    {
        if (path is null && isCi)
        {
            Assert.Fail(Missing);
        }

        Assert.SkipWhen(path is null, Missing);
    }
}
