using System.Diagnostics;
using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Infrastructure;

/// <summary>The database is on a disk of its own, of a few megabytes, which only the superuser of a Linux system can make.</summary>
public sealed class FullDiskTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("partner-benefits-disk-").FullName;

    private string Filling => Path.Combine(folder, "filling");

    public async ValueTask InitializeAsync()
    {
        TestDatabase.RequireSqlite("The disk holds its file.");
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess
                && await RunAsync("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", folder),
            "Only the superuser of a Linux system can make a small disk.");
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync("umount", folder);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task With_a_full_disk_it_is_not_ready_and_says_that_nothing_was_changed_and_goes_on_when_there_is_room()
    {
        await using var portal = PortalProcess.Start(folder);
        using var member = await portal.SignInAsync("contoso-member");
        var form = await member.GetAsync("/my");
        await Eventually.UntilAsync(async () => await IsReadyAsync(member), "a portal that is ready");

        await FillAsync();
        await Eventually.UntilAsync(async () => !await IsReadyAsync(member), "a portal that isn't ready");
        var refused = await member.SubmitAsync(form, "main form", ("Theme", "Dark"));
        using var other = await portal.VisitAsync();
        var signIn = await other.SubmitAsync(await other.GetAsync("/signin"), "form", ("Persona", "contoso-partner-admin"));

        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK),
            (refused.StatusCode, signIn.StatusCode, (await member.GetAsync("/my")).StatusCode));
        Assert.Contains("nothing was changed", refused.Text, StringComparison.Ordinal);

        File.Delete(Filling);
        await Eventually.UntilAsync(async () => await IsReadyAsync(member), "a portal that is ready again");
        Assert.Equal(HttpStatusCode.Found, (await member.SubmitAsync(form, "main form", ("Theme", "Dark"))).StatusCode);
    }

    private static async Task<bool> IsReadyAsync(Visitor visitor) =>
        (await visitor.GetAsync("/health/ready")).StatusCode == HttpStatusCode.OK;

    /// <summary>Down to the last byte: what is left of a block would take a small row.</summary>
    private async Task FillAsync()
    {
        await using var file = new FileStream(Filling, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var size = 1 << 20; size > 0; size /= 2)
        {
            try
            {
                while (true)
                {
                    await file.WriteAsync(new byte[size]);
                }
            }
            catch (IOException)
            {
                // No room for a piece of this size.
            }
        }
    }

    private static async Task<bool> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }
}
