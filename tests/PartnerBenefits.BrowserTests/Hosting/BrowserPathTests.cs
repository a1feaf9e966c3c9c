using Xunit.Sdk;

namespace PartnerBenefits.BrowserTests.Hosting;

public sealed class BrowserPathTests
{
    [Fact]
    public void The_variable_s_browser_goes_before_the_usual_ones() =>
        Assert.Equal("/my/browser", BrowserPath.Find("/my/browser", _ => true));

    [Fact]
    public void A_variable_that_names_no_file_is_refused() =>
        Assert.Throws<FileNotFoundException>(() => BrowserPath.Find("/my/browser", path => path != "/my/browser"));

    [Fact]
    public void Without_the_variable_the_first_usual_browser_is_taken() =>
        Assert.Equal(
            "/usr/bin/google-chrome",
            BrowserPath.Find(null, path => path.StartsWith("/usr/bin/google", StringComparison.Ordinal)));

    [Fact]
    public void Without_a_browser_CI_fails_and_anybody_else_skips()
    {
        var path = BrowserPath.Find(null, _ => false);
        Assert.IsType<FailException>(Record.Exception(() => BrowserPath.Require(path, isCi: true)));
        Assert.True(Skips(() => BrowserPath.Require(path, isCi: false)));
    }

    // Record.Exception lets a skip through.
    private static bool Skips(Action action)
    {
        try
        {
            action();
            return false;
        }
        catch (SkipException)
        {
            return true;
        }
    }
}
