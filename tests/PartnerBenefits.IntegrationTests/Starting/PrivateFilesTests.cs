using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Starting;

public sealed class PrivateFilesTests
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    [Fact]
    public async Task What_the_portal_writes_is_its_users_alone_also_what_was_open_before()
    {
        TestDatabase.RequireSqlite("It is about SQLite's files.");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes.");
        var top = Directory.CreateTempSubdirectory("partner-benefits-").FullName;
        var (data, mail) = (Path.Combine(top, "data"), Path.Combine(top, "mail"));

        await StartAsync(top, data, mail);

        var made = Directory.EnumerateFileSystemEntries(top, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        string[] expected = ["data", "data/portal.db", "data/portal.db-shm", "data/portal.db-wal", "data/portal.db.kek",
            "data/portal.db.lock", "mail"];
        Assert.Superset(expected.ToHashSet(), made.Select(path => Path.GetRelativePath(top, path)).ToHashSet());
        Assert.Contains(made, path => path.EndsWith(".eml", StringComparison.Ordinal));
        Assert.DoesNotContain(made, IsOpen);

        foreach (var file in Directory.EnumerateFiles(data))
        {
            Open(file);
        }

        await StartAsync(top, data, mail);

        Assert.DoesNotContain(Directory.EnumerateFiles(data), IsOpen);
    }

    private static async Task StartAsync(string top, string data, string mail)
    {
        await using var portal = PortalProcess.StartAsItIs(
            top, ("ConnectionStrings__PartnerBenefits", $"Data Source={Path.Combine(data, "portal.db")}"));
        using var admin = await portal.SignInAsync("contoso-account-admin");
        await admin.SubmitAsync(
            "/account/users/add", "main form", ("Name", "Ada L."), ("Email", $"ada-{Guid.NewGuid():n}@contoso.example"));
        await Eventually.UntilAsync(() => Task.FromResult(Directory.EnumerateFiles(mail, "*.eml").Any()), "a mail");
    }

    private static bool IsOpen(string path) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0;

    private static void Open(string file)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, File.GetUnixFileMode(file) | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        }
    }
}
