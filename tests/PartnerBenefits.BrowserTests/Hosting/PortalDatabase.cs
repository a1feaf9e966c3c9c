using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using PartnerBenefits.EntraStandIn;
using PartnerBenefits.Web.Features.Subscriptions.Scheduling;

namespace PartnerBenefits.BrowserTests.Hosting;

/// <summary>A fresh database for each portal, migrated and filled only once: the others start on a copy.</summary>
public static class PortalDatabase
{
    public const string File = "portal.db";

    /// <summary>The sender looks for mails once a second.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly Lazy<Task<IReadOnlyDictionary<string, byte[]>>> OfDemo = new(() => MakeAsync(new Portal()));

    private static readonly Lazy<Task<IReadOnlyDictionary<string, byte[]>>> OfFirstAccount = new(MakeFirstAccountAsync);

    /// <param name="standIn">By which people come in; null: with the demo's accounts and a button for each persona.</param>
    public static async Task<Portal> StartOnFreshCopyAsync(StandIn? standIn = null)
    {
        var files = await (standIn is null ? OfDemo : OfFirstAccount).Value;
        return await StartOnAsync(files, standIn);
    }

    /// <param name="files">What <see cref="TakeAsync"/> gave.</param>
    public static async Task<Portal> StartOnAsync(IReadOnlyDictionary<string, byte[]> files, StandIn? standIn = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        var portal = new Portal(standIn);
        foreach (var (name, bytes) in files)
        {
            await System.IO.File.WriteAllBytesAsync(Path.Combine(portal.Folder.FullName, name), bytes);
        }

        portal.Start();
        return portal;
    }

    /// <summary>Brings a portal with the demo's accounts to where it was when it started: its database, its mails and its log.</summary>
    public static async Task RestoreAsync(Portal portal)
    {
        ArgumentNullException.ThrowIfNull(portal);
        var fresh = Path.Combine(portal.Folder.FullName, "fresh.db");
        await System.IO.File.WriteAllBytesAsync(fresh, (await OfDemo.Value)[File]);
        await using (var from = await OpenAsync(fresh))
        await using (var to = await OpenAsync(Path.Combine(portal.Folder.FullName, File)))
        {
            await WaitUntilIdleAsync(portal, to);
            from.BackupDatabase(to);
        }

        foreach (var mail in Directory.CreateDirectory(portal.MailFolder).GetFiles())
        {
            mail.Delete();
        }

        portal.ForgetErrors();
    }

    // A request, or the sender of mails, would write while the files are read, or what it knows into a restored database.
    private static async Task WaitUntilIdleAsync(Portal portal, SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM OutboxMessages WHERE State IN ('Queued', 'Leased', 'Sending')";
        for (var giveUp = DateTime.UtcNow + Patience; !portal.IsIdle || (long)(await command.ExecuteScalarAsync())! > 0;)
        {
            Assert.True(DateTime.UtcNow < giveUp, "A request doesn't end, or a mail isn't sent.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<SqliteConnection> OpenAsync(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout = 10000";
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    private static async Task<IReadOnlyDictionary<string, byte[]>> MakeFirstAccountAsync()
    {
        await using var standIn = await StandIn.StartAsync();
        return await MakeAsync(new Portal(standIn), FirstAccount.Add, FirstAccount.GiveActionPackAsync);
    }

    /// <summary>Closes the portal and gives the files of its database, on a copy of which others start.</summary>
    public static async Task<IReadOnlyDictionary<string, byte[]>> TakeAsync(Portal portal)
    {
        ArgumentNullException.ThrowIfNull(portal);
        // A checkpoint leaves all of it in the one file; the key-encryption key may stand beside it.
        await using (var connection = await OpenAsync(Path.Combine(portal.Folder.FullName, File)))
        {
            await WaitUntilIdleAsync(portal, connection);
            await using var checkpoint = connection.CreateCommand();
            checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            checkpoint.ExecuteNonQuery();
        }

        var files = portal.Folder.GetFiles(File + "*")
            .Where(f => !f.Name.EndsWith("-wal", StringComparison.Ordinal) && !f.Name.EndsWith("-shm", StringComparison.Ordinal))
            .ToDictionary(f => f.Name, f => System.IO.File.ReadAllBytes(f.FullName));
        await portal.CloseAsync();
        return files;
    }

    private static async Task<IReadOnlyDictionary<string, byte[]>> MakeAsync(
        Portal portal, Action<Portal>? before = null, Func<Portal, Task>? after = null)
    {
        before?.Invoke(portal);
        portal.Start();
        await using (var scope = portal.Services.CreateAsyncScope())
        {
            // As the portal does after its start, but done with before the files are read.
            await scope.ServiceProvider.GetRequiredService<SchedulerWork>().RunAsync(
                scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, TestContext.Current.CancellationToken);
        }

        await (after?.Invoke(portal) ?? Task.CompletedTask);
        return await TakeAsync(portal);
    }
}
