using System.Diagnostics;

namespace PartnerBenefits.IntegrationTests.Security;

/// <summary>The demo is refused outside Development (ASVS 6.3.4).</summary>
public sealed class DemoRefusedTests
{
    private const string Sentence =
        "Authentication:Mode is Demo, which lets anybody in: it works in Development only. Set it to Entra.";

    [Fact]
    public async Task It_ends_the_start_with_1_and_its_sentence_and_nothing_else()
    {
        var portal = typeof(Program).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [portal, "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = Path.GetDirectoryName(portal),
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        start.Environment["Authentication__Mode"] = "Demo";

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((1, Sentence + Environment.NewLine, ""), (process.ExitCode, error, await output));
    }
}
