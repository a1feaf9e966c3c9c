using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Releases;

namespace PartnerBenefits.IntegrationTests.Infrastructure;

public sealed class UpgradeTests(PreviousRelease previous) : IClassFixture<PreviousRelease>, IDisposable
{
    private const int WritesOfEach = 12;

    private readonly string folder = PortalFolders.New();

    private TestDatabase Database => TestDatabase.Of(folder);

    [Fact]
    [Trait("Size", "Campaign")]
    public async Task An_upgrade_under_load_and_the_way_back_lose_nothing_and_fail_nobody()
    {
        previous.Require();
        await using var old = PortalProcess.StartOf(previous, folder);
        await old.ListeningAsync();
        using var load = new UpgradeLoad(Database);
        await load.BeginAsync(old);
        await load.UntilServedAsync(WritesOfEach);

        // It migrates while the previous release serves.
        await using var today = PortalProcess.StartAsItIs(folder);
        await today.ListeningAsync();
        await load.ServeByAsync(old, today);
        await load.UntilServedAsync(WritesOfEach);
        await load.ServeByAsync(today);
        await StopAsync(old);
        await load.UntilServedAsync(WritesOfEach);

        await using var again = PortalProcess.StartOf(previous, folder);
        await again.ListeningAsync();
        await load.ServeByAsync(today, again);
        await load.UntilServedAsync(WritesOfEach);
        await load.ServeByAsync(again);
        await StopAsync(today);
        await load.UntilServedAsync(WritesOfEach);
        await load.EndAsync();

        TestContext.Current.TestOutputHelper?.WriteLine(load.Summary);
        Assert.Empty(load.Wrong);
        await AssertNothingIsLostAsync(load.Acknowledged);
        await AssertAllMailLeavesOnceAsync();
    }

    public void Dispose() => Database.Drop();

    private static async Task StopAsync(PortalProcess portal)
    {
        await portal.TellToStopAsync();
        await portal.ExitAsync();
    }

    private async Task AssertNothingIsLostAsync(IReadOnlyCollection<Guid> acknowledged)
    {
        var stored = await Database.ColumnAsync<string>("SELECT OperationId FROM AuditEvents WHERE OperationId IS NOT NULL");
        Assert.Empty(acknowledged.Except(stored.Select(Guid.Parse)));
        Assert.Equal(0, await Database.ScalarAsync<long>(
            "SELECT COUNT(*) FROM Entitlements e WHERE SeatsTaken <> "
            + "(SELECT COUNT(*) FROM Assignments a WHERE a.EntitlementId = e.Id AND a.EndedAt IS NULL)"));
    }

    private async Task AssertAllMailLeavesOnceAsync()
    {
        await Eventually.UntilAsync(
            async () => await Database.ScalarAsync<long>(
                "SELECT COUNT(*) FROM OutboxMessages WHERE State IN ('Queued', 'Leased', 'Sending')") == 0, "all mail leaves");
        var files = Directory.EnumerateFiles(Path.Combine(folder, "mail"), "*.eml")
            .Select(mail => Path.GetFileName(mail).Split('-')[0].TrimStart('0')).Order();
        Assert.Equal((await Database.ColumnAsync<string>("SELECT Id FROM OutboxMessages WHERE State = 'Sent'")).Order(), files);
        Assert.Equal(0, await Database.ScalarAsync<long>("SELECT COUNT(*) FROM OutboxMessages WHERE State <> 'Sent'"));
    }
}
