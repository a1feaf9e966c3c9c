using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Mail;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Infrastructure;

public sealed class RestoreWatchTests : PortalTest
{
    private string Mark => portal.Database.File + ".mark";

    public RestoreWatchTests()
        : base(new Portal(PortalFolders.New())) => TestDatabase.RequireSqlite("A backup of SQLite is a file.");

    [Fact]
    public async Task A_new_database_and_one_that_went_on_are_not_restored()
    {
        Assert.False(await portal.LookAsync());
        await ClaimAsync();
        Assert.False(await portal.LookAsync());

        Assert.True(File.Exists(Mark));
        Assert.Empty(await HoldsAsync());
    }

    [Fact]
    public async Task A_backup_without_the_newest_known_event_holds_the_portal()
    {
        var backup = await BackUpThenClaimAsync();
        await portal.DisposeAsync();
        portal.Database.Restore(backup);

        await using var next = new Portal(portal.Folder);
        Assert.True(await next.LookAsync());

        Assert.Equal([HoldReason.Restore], await HoldsAsync(next));
        Assert.Contains(next.Log.Events, e => e.Level == Serilog.Events.LogEventLevel.Error
            && e.MessageTemplate.Text.Contains("was restored from a backup", StringComparison.Ordinal));
        Assert.True(await next.LookAsync());
        Assert.Single(await HoldsAsync(next));
    }

    [Fact]
    public async Task A_backup_that_wrote_other_events_since_holds_the_portal()
    {
        var backup = await BackUpThenClaimAsync();
        await portal.DisposeAsync();
        portal.Database.Restore(backup);
        await using var next = new Portal(portal.Folder);
        next.Clock.Advance(TimeSpan.FromMinutes(1));
        await ClaimAsync(next);

        Assert.True(await next.LookAsync());
    }

    [Fact]
    public async Task A_database_that_is_swapped_below_a_running_portal_holds_it()
    {
        var backup = await BackUpThenClaimAsync();
        portal.Database.Restore(backup);

        Assert.True(await portal.LookAsync());
        Assert.Equal([HoldReason.Restore], await HoldsAsync());
        Assert.Equal(
            1, await portal.Database.ScalarAsync<long>("SELECT count(*) FROM Holds"));
    }

    [Fact]
    public async Task Below_a_running_portal_nothing_is_sent_or_given_away_even_before_it_looks_again()
    {
        var mail = await portal.InvitationAsync();
        var backup = await BackUpThenClaimAsync();
        portal.Database.Restore(backup);
        // A server's restore breaks all connections; on SQLite those that are kept see the deleted file until the next look.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();

        Assert.False(await portal.SendNextMailAsync(TestContext.Current.CancellationToken));
        using var admin = await portal.SignInAsync("contoso-partner-admin");
        var page = await KeyForm.PageAsync(portal, DemoOrganisation.Contoso, "win10-pro-ent-upgrade");
        var keys = await (await KeyForm.OpenAsync(admin, page)).SendAsync();

        Assert.Equal(MailState.Queued, await portal.StateOfAsync(mail));
        Assert.Empty(keys.Keys);
        Assert.StartsWith("No new license keys", Assert.Single(keys.Alerts), StringComparison.Ordinal);
        Assert.Empty(await HoldsAsync());
    }

    [Fact]
    public async Task A_server_without_a_mark_file_is_recognised_by_what_the_process_remembers()
    {
        var backup = await BackUpThenClaimAsync();
        File.Delete(Mark);
        portal.Database.Restore(backup);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();

        Assert.True(await portal.LookAsync());
    }

    [Fact]
    public async Task Another_database_is_not_a_restored_one()
    {
        await BackUpThenClaimAsync();
        await portal.Database.ExecuteAsync("UPDATE DatabaseIdentity SET Id = '019AD000-0000-7000-8000-000000000001'");

        Assert.False(await portal.LookAsync());
        Assert.Empty(await HoldsAsync());
    }

    [Fact]
    public async Task A_damaged_mark_holds_nothing_and_is_made_anew()
    {
        await BackUpThenClaimAsync();
        await File.WriteAllTextAsync(Mark, "{", TestContext.Current.CancellationToken);

        Assert.False(await portal.LookAsync());
        Assert.Contains("Event", await File.ReadAllTextAsync(Mark, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_looks_before_it_listens()
    {
        await portal.DisposeAsync();
        await using (var first = PortalProcess.Start(portal.Folder))
        {
            await first.ListeningAsync();
            var backup = portal.Database.BackUp();
            using var admin = await first.SignInAsync("contoso-partner-admin");
            await (await KeyForm.OpenAsync(admin, await PageAsync())).SendAsync();
            await Eventually.UntilAsync(
                async () => (await File.ReadAllTextAsync(Mark)).Contains(await NewestAsync(), StringComparison.Ordinal),
                "the mark is noted");
            await first.KillAsync();
            portal.Database.CloseConnections();
            portal.Database.Restore(backup);
        }

        await using var second = PortalProcess.Start(portal.Folder);
        await second.ListeningAsync();

        Assert.Equal(1, await portal.Database.ScalarAsync<long>("SELECT count(*) FROM Holds WHERE Reason = 'Restore'"));
        Assert.Contains("was restored from a backup", second.Output, StringComparison.Ordinal);
    }

    private async Task<string> NewestAsync() =>
        $"\"Event\":{await portal.Database.ScalarAsync<long>("SELECT max(Id) FROM AuditEvents")},";

    private async Task<string> PageAsync() => "/dashboard/partnership/benefits/software/" + (await portal.Database.ScalarAsync<string>(
        "SELECT e.Id FROM Entitlements e JOIN Benefits b ON b.Id = e.BenefitId JOIN PartnerAccounts a ON a.Id = e.AccountId "
        + "WHERE b.Code = 'win10-pro-ent-upgrade' AND a.PartnerId = '4512345'")).ToLowerInvariant();

    private async Task<string> BackUpThenClaimAsync()
    {
        await portal.LookAsync();
        var backup = portal.Database.BackUp();
        await ClaimAsync();
        Assert.False(await portal.LookAsync());
        return backup;
    }

    private Task ClaimAsync() => ClaimAsync(portal);

    private static async Task ClaimAsync(Portal portal)
    {
        using var admin = await portal.SignInAsync("contoso-partner-admin");
        var page = await KeyForm.PageAsync(portal, DemoOrganisation.Contoso, "win10-pro-ent-upgrade");
        Assert.Single((await (await KeyForm.OpenAsync(admin, page)).SendAsync()).Keys);
    }

    private Task<List<HoldReason>> HoldsAsync() => HoldsAsync(portal);

    private static Task<List<HoldReason>> HoldsAsync(Portal portal) =>
        portal.ReadAsync(db => db.Holds.Select(h => h.Reason).ToListAsync());
}
