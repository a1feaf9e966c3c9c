using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

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

    private async Task AssertAsync(HttpStatusCode status, string word, string? logged = null)
    {
        using var stranger = portal.Visit();
        var (ready, live) = (await stranger.GetAsync("/health/ready"), await stranger.GetAsync("/health/live"));
        Assert.Equal((status, word), (ready.StatusCode, ready.Body));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), (live.StatusCode, live.Body));
        Assert.True(logged is null || portal.Log.Everything.Contains(logged, StringComparison.Ordinal), portal.Log.Everything);
    }
}
