using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Common;

namespace PartnerBenefits.IntegrationTests.Infrastructure;

public sealed class HealthTests : PortalTest
{
    [Fact]
    public async Task A_portal_with_an_old_schema_is_alive_and_not_ready()
    {
        await AssertAsync(HttpStatusCode.OK, "Healthy");

        await portal.ExecuteAsync("DELETE FROM __EFMigrationsHistory WHERE MigrationId LIKE '%SignInAndKeyRing'");

        await AssertAsync(HttpStatusCode.ServiceUnavailable, "Unhealthy", "The database has the schema of an older version, or none.");
    }

    [Fact]
    public async Task A_portal_without_its_database_is_alive_and_not_ready()
    {
        TestDatabase.RequireSqlite("The file is taken away.");
        await AssertAsync(HttpStatusCode.OK, "Healthy");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Delete(portal.Database.File);
        Directory.CreateDirectory(portal.Database.File);

        await AssertAsync(HttpStatusCode.ServiceUnavailable, "Unhealthy", "The database can't be reached.");
    }

    [Fact]
    public async Task A_portal_with_overdue_mail_serves_and_is_degraded()
    {
        var member = await portal.AddPersonAsync("Overdue");
        await portal.ReadAsync(async db =>
        {
            db.Add(new OutboxMessage(MailKind.Invitation, member, member.Email, null, portal.Clock.GetUtcNow().UtcDateTime));
            return await db.SaveChangesAsync();
        });
        await AssertAsync(HttpStatusCode.OK, "Healthy");

        portal.Clock.Advance(TimeSpan.FromMinutes(16));

        await AssertAsync(HttpStatusCode.OK, "Degraded", "A mail has waited for 16 minutes.");
        await portal.SendMailAsync();
        await AssertAsync(HttpStatusCode.OK, "Healthy");
    }

    [Fact]
    public async Task Health_is_answered_over_http_where_pages_redirect_to_https()
    {
        await using var production = new Portal().InProduction().With("https_port", "443");
        using var orchestrator =
            production.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("http://portal.example") });

        Assert.Equal(HttpStatusCode.OK,
            (await orchestrator.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.TemporaryRedirect,
            (await orchestrator.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_foreign_lock_makes_it_not_ready_within_fifteen_seconds_and_its_end_ready_again()
    {
        TestDatabase.RequireSqlite("Nobody holds a whole SQL Server database.");
        await using var real = new Portal().OnRealTime().Started();
        using var stranger = real.Visit();
        Assert.Equal("Healthy", (await stranger.GetAsync("/health/ready")).Body);

        await using (var foreign = await real.Database.OpenAsync())
        {
            await foreign.ExecuteAsync("BEGIN EXCLUSIVE");
            Assert.InRange(await SecondsUntilAsync(stranger, "Unhealthy"), 0, 15);
            await foreign.ExecuteAsync("ROLLBACK");
        }

        Assert.InRange(await SecondsUntilAsync(stranger, "Healthy"), 0, 5);
    }

    [Fact]
    public async Task A_file_that_can_be_read_and_not_written_is_not_ready()
    {
        TestDatabase.RequireSqlite("The file's pages are used up, as on a full disk.");
        await AssertAsync(HttpStatusCode.OK, "Healthy");
        await portal.ExecuteAsync("CREATE TRIGGER NoSpace BEFORE UPDATE ON Heartbeats BEGIN SELECT RAISE(ABORT, 'disk full'); END");

        await AssertAsync(HttpStatusCode.ServiceUnavailable, "Unhealthy", "Nothing can be written");

        await portal.ExecuteAsync("DROP TRIGGER NoSpace");
        await AssertAsync(HttpStatusCode.OK, "Healthy");
    }

    [Fact]
    public async Task A_page_of_the_file_that_requests_find_corrupt_makes_it_not_ready()
    {
        TestDatabase.RequireSqlite("Its file is written over.");
        // Of its own: what was seen lasts as long as the process.
        await using var broken = new Portal().OnRealTime().Started();
        var root = await broken.ScalarAsync<long>("SELECT rootpage FROM sqlite_master WHERE name = 'PortalUsers'");
        var size = await broken.ScalarAsync<long>("PRAGMA page_size");
        await broken.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        using var visitor = broken.Visit();
        Assert.Equal("Healthy", (await visitor.GetAsync("/health/ready")).Body);
        broken.Database.CloseConnections();
        await using (var file = new FileStream(broken.Database.File, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            file.Position = (root - 1) * size;
            await file.WriteAsync(Enumerable.Repeat((byte)0xff, (int)size).ToArray(), TestContext.Current.CancellationToken);
        }

        await Assert.ThrowsAnyAsync<Exception>(() => visitor.SignInAsync("contoso-account-admin"));

        Assert.InRange(await SecondsUntilAsync(visitor, "Unhealthy"), 0, 15);
    }

    [Fact]
    public async Task A_mail_that_a_sender_has_taken_and_not_sent_counts_as_waiting()
    {
        var member = await portal.AddPersonAsync("Overdue");
        await portal.ReadAsync(async db =>
        {
            var mail = new OutboxMessage(MailKind.Invitation, member, member.Email, null, portal.Clock.GetUtcNow().UtcDateTime);
            mail.Take(portal.Clock.GetUtcNow().UtcDateTime.AddDays(400));
            db.Add(mail);
            return await db.SaveChangesAsync();
        });

        portal.Clock.Advance(TimeSpan.FromMinutes(16));

        await AssertAsync(HttpStatusCode.OK, "Degraded", "A mail has waited for 16 minutes.");
    }

    [Fact]
    public async Task A_loop_that_looks_no_more_and_a_hold_are_degraded()
    {
        // A host of its own, because what its loops have noted lasts as long as the host.
        await using var own = new Portal().With("Session:IdleMinutes", "60");
        var watch = own.Services.GetRequiredService<LoopWatch>();
        watch.NoteLook("mail");
        own.Clock.Advance(TimeSpan.FromMinutes(6));
        await AssertAsync(HttpStatusCode.OK, "Degraded", "mail last looked 6 minutes ago.", own);
        watch.NoteLook("mail");
        await AssertAsync(HttpStatusCode.OK, "Healthy", of: own);

        await own.ReadAsync(db =>
        {
            db.Add(new Hold(HoldReason.Clock, "", own.Clock.GetUtcNow().UtcDateTime));
            return db.SaveChangesAsync();
        });

        await AssertAsync(HttpStatusCode.OK, "Degraded", "holds until somebody confirms: Clock.", own);
    }

    private static async Task<double> SecondsUntilAsync(Visitor visitor, string word)
    {
        var started = TimeProvider.System.GetTimestamp();
        while ((await visitor.GetAsync("/health/ready")).Body != word && TimeProvider.System.GetElapsedTime(started).TotalSeconds < 60)
        {
            await Task.Delay(TimeSpan.FromSeconds(0.5), TestContext.Current.CancellationToken);
        }

        return TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }

    private async Task AssertAsync(HttpStatusCode status, string word, string? logged = null, Portal? of = null)
    {
        of ??= portal;
        using var stranger = of.Visit();
        // An answer is shared for a second.
        await Task.Delay(TimeSpan.FromSeconds(1.1), TestContext.Current.CancellationToken);
        var (ready, live) = (await stranger.GetAsync("/health/ready"), await stranger.GetAsync("/health/live"));
        Assert.Equal((status, word), (ready.StatusCode, ready.Body));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), (live.StatusCode, live.Body));
        Assert.True(logged is null || of.Log.Everything.Contains(logged, StringComparison.Ordinal), of.Log.Everything);
    }
}
