using System.Diagnostics;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Starting;

public sealed class FirstStartTests
{
    private const string LockTable =
        "CREATE TABLE IF NOT EXISTS __EFMigrationsLock (Id INTEGER NOT NULL PRIMARY KEY, Timestamp TEXT NOT NULL)";
    private const string LockRow = "INSERT INTO __EFMigrationsLock VALUES (1, '2026-11-22 09:00:00')";

    private const int Accounts = 5;

    /// <summary>In the order in which a start makes them.</summary>
    private static readonly (string What, long Count)[] OneSetOfData =
    [
        ("DataKeys", 3), ("DataProtectionKeys", 1), ("DataKeys WHERE Purpose = 'Hash'", 1), ("Offers", 6), ("Benefits", 100),
        ("TermsVersions", 1), ("TermsSections", 8),
        ("PartnerAccounts", Accounts), ("Memberships", 5), ("PortalUsers", 24), ("StaffMembers", 3), ("Subscriptions", 4),
        ("Orders", 4), ("TermsAcceptances", 4),
        ("Terms", 4), ("Entitlements", 150), ("ChoicePools", 6), ("Earned", 2), ("AuditEvents", 0),
    ];

    [Fact]
    [Trait("Size", "Campaign")]
    public async Task Two_first_starts_at_once_both_come_up_on_one_set_of_data()
    {
        for (var round = 0; round < Campaign.Rounds(1, 20); round++)
        {
            var folder = NewFolder();
            await using var one = PortalProcess.StartAsItIs(folder);
            await using var other = PortalProcess.StartAsItIs(folder);

            await AssertReadyAsync(one);
            await AssertReadyAsync(other);

            await AssertOneSetOfDataAsync(folder);
            await AssertKeysOpenAsync(one);
            await AssertKeysOpenAsync(other);
            Assert.Equal(TestDatabase.IsSqlServer ? [] : ["portal.db.kek"],
                Directory.EnumerateFiles(folder, "*.kek*").Select(Path.GetFileName));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_lock_that_a_dead_migration_left_behind_holds_up_no_start(bool isMigrated)
    {
        TestDatabase.RequireSqlite("On SQL Server EF Core's lock ends with its session.");
        var folder = NewFolder();
        if (isMigrated)
        {
            await using var before = new Portal(folder);
            Assert.Equal(Accounts, await CountAsync(before));
        }

        await using (var file = await TestDatabase.Of(folder).OpenAsync())
        {
            await file.ExecuteAsync(LockTable);
            await file.ExecuteAsync(LockRow);
        }

        await using var portal = new Portal(folder);

        Assert.Equal(Accounts, await Eventually.NotForEverAsync(Task.Run(() => CountAsync(portal), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_file_that_a_killed_start_left_empty_becomes_a_database_that_is_read_while_it_is_written()
    {
        TestDatabase.RequireSqlite("It is about SQLite's file.");
        var folder = NewFolder();
        await File.WriteAllBytesAsync(TestDatabase.Of(folder).File, [], TestContext.Current.CancellationToken);

        await using var portal = new Portal(folder);

        Assert.Equal(Accounts, await CountAsync(portal));
        Assert.Equal("wal", await portal.ScalarAsync<string>("PRAGMA journal_mode"));
    }

    [Fact]
    [Trait("Size", "Campaign")]
    public async Task A_first_start_that_is_killed_leaves_nothing_that_the_next_one_stumbles_over()
    {
        TestDatabase.RequireSqlite("When to kill is told from the making of SQLite's file.");
        var span = await MeasureAsync();
        var rounds = Campaign.Rounds(2, 100);
        var cutShort = 0;
        for (var round = 0; round < rounds; round++)
        {
            var folder = NewFolder();
            await using (var killed = PortalProcess.StartAsItIs(folder))
            {
                await FileAppearsAsync(folder);
                await Task.Delay(span * round / rounds, TestContext.Current.CancellationToken);
                cutShort += killed.Output.Contains("Now listening", StringComparison.Ordinal) ? 0 : 1;
                await killed.KillAsync();
            }

            await using var next = PortalProcess.StartAsItIs(folder);
            await AssertReadyAsync(next);
            await AssertOneSetOfDataAsync(folder);
            await AssertKeysOpenAsync(next);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{cutShort} of {rounds} first starts were killed within their {span.TotalMilliseconds:f0} ms");
        Assert.NotEqual(0, cutShort);
    }

    /// <summary>From the database file's first byte to listening: in which time a kill can do harm.</summary>
    private static async Task<TimeSpan> MeasureAsync()
    {
        var folder = NewFolder();
        await using var portal = PortalProcess.StartAsItIs(folder);
        await FileAppearsAsync(folder);
        var watch = Stopwatch.StartNew();
        await portal.ListeningAsync();
        return watch.Elapsed;
    }

    private static Task FileAppearsAsync(string folder) =>
        Eventually.UntilAsync(() => Task.FromResult(File.Exists(TestDatabase.Of(folder).File)), "the database's file", pauseMs: 2);

    private static async Task AssertReadyAsync(PortalProcess portal)
    {
        using var visitor = await portal.VisitAsync();
        Assert.Equal(System.Net.HttpStatusCode.OK, (await visitor.GetAsync("/health/ready")).StatusCode);
    }

    /// <summary>Stock that was sealed by one process is opened by each.</summary>
    private static async Task AssertKeysOpenAsync(PortalProcess portal)
    {
        using var admin = await portal.SignInAsync("contoso-partner-admin");
        var software = await admin.GetAsync("/dashboard/partnership/benefits/software");
        var page = software.Document.QuerySelector("main a[href^='/dashboard/partnership/benefits/software/']")!.GetAttribute("href")!;
        var form = await KeyForm.OpenAsync(admin, page);
        Assert.StartsWith("DEMO-", Assert.Single((await form.SendAsync()).Keys), StringComparison.Ordinal);
    }

    private static async Task AssertOneSetOfDataAsync(string folder)
    {
        await using var file = await TestDatabase.Of(folder).OpenAsync();
        foreach (var (what, count) in OneSetOfData)
        {
            Assert.Equal((what, count), (what, await file.ScalarAsync<long>($"SELECT count(*) FROM {what}")));
        }

        const string keysOfDemo = "SELECT sum(CASE Code WHEN 'visio-pro-2016' THEN 0 WHEN 'sql-2016-std' THEN 1 "
            + "ELSE 10 * (CASE KeyPolicy WHEN 'Shared' THEN 1 ELSE Quantity + EarnedQuantity END) END) FROM Benefits WHERE KeyPolicy IS "
            + "NOT NULL";
        Assert.Equal(await file.ScalarAsync<long>(keysOfDemo), await file.ScalarAsync<long>("SELECT count(*) FROM LicenseKeys"));
        Assert.Equal(0, await file.ScalarAsync<long>("SELECT count(*) FROM LicenseKeys WHERE length(Ciphertext) = 0"));
        if (!TestDatabase.IsSqlServer)
        {
            Assert.Equal("wal", await file.ScalarAsync<string>("PRAGMA journal_mode"));
            Assert.Equal("ok", await file.ScalarAsync<string>("PRAGMA integrity_check"));
        }
    }

    private static Task<int> CountAsync(Portal portal) => portal.ReadAsync(db =>
        Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.CountAsync(db.Accounts));

    private static string NewFolder() => Directory.CreateTempSubdirectory("partner-benefits-").FullName;
}
