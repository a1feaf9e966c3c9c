using System.Diagnostics;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Machinery.Releases;

/// <summary>The portal's program as it was released before this version, built of the repository's history.</summary>
public sealed class PreviousRelease : IAsyncLifetime
{
    public const string Version = "0.12.0";

    /// <summary>Of the tag <c>v0.12.0</c>, which not every clone has.</summary>
    private const string Commit = "40ecdec850dc2c94fea9e0102f8b315b30b0b515";

    private readonly string folder = Directory.CreateTempSubdirectory("partner-benefits-release-").FullName;

    private bool isInHistory;

    internal string Web => Path.Combine(folder, "src", "PartnerBenefits.Web");

    internal string Program => Path.Combine(Web, "bin", "Release", "net10.0", "PartnerBenefits.Web.dll");

    public void Require() => Assert.SkipUnless(
        isInHistory, $"This clone has no commit {Commit}, which release {Version} was made of: get it by 'git fetch --unshallow'.");

    public async ValueTask InitializeAsync()
    {
        isInHistory = (await RunAsync(Repository.Root, "git", "cat-file", "-e", $"{Commit}^{{commit}}")).Exit == 0;
        if (!isInHistory)
        {
            return;
        }

        var archive = Path.Combine(folder, "source.tar");
        await MustRunAsync(Repository.Root, "git", "archive", "--output", archive, Commit);
        await MustRunAsync(folder, "tar", "-xf", archive);
        await MustRunAsync(
            Web, "dotnet", "build", "-c", "Release", "--nologo", "-v", "quiet", "-nodeReuse:false", "-p:UseSharedCompilation=false",
            "-p:RunAnalyzers=false");
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task MustRunAsync(string where, string program, params string[] arguments)
    {
        var (exit, output) = await RunAsync(where, program, arguments);
        Assert.True(exit == 0, $"{program} {string.Join(' ', arguments)} ended with {exit}:\n{output}");
    }

    private static async Task<(int Exit, string Output)> RunAsync(string where, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = where,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Those of the build that runs these tests are not for another one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(Eventually.HangGuard);
        return (process.ExitCode, await output + await errors);
    }
}
