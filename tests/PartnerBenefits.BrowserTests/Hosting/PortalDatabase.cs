using Microsoft.Data.Sqlite;
using PartnerBenefits.EntraStandIn;

namespace PartnerBenefits.BrowserTests.Hosting;

/// <summary>A fresh database for each portal, migrated and filled only once: the others start on a copy.</summary>
public static class PortalDatabase
{
    public const string File = "portal.db";

    private static readonly Lazy<Task<Dictionary<string, byte[]>>> OfDemo = new(() => MakeAsync(new Portal()));

    private static readonly Lazy<Task<Dictionary<string, byte[]>>> OfFirstAccount = new(MakeFirstAccountAsync);

    /// <param name="standIn">By which people come in; null: with the demo's accounts and a button for each persona.</param>
    public static async Task<Portal> StartOnFreshCopyAsync(StandIn? standIn = null)
    {
        var files = await (standIn is null ? OfDemo : OfFirstAccount).Value;
        var portal = new Portal(standIn);
        foreach (var (name, bytes) in files)
        {
            await System.IO.File.WriteAllBytesAsync(Path.Combine(portal.Folder.FullName, name), bytes);
        }

        portal.Start();
        return portal;
    }

    private static async Task<Dictionary<string, byte[]>> MakeFirstAccountAsync()
    {
        await using var standIn = await StandIn.StartAsync();
        return await MakeAsync(new Portal(standIn), FirstAccount.Add, FirstAccount.GiveActionPackAsync);
    }

    // A checkpoint leaves all of it in the one file; the key-encryption key may stand beside it.
    private static async Task<Dictionary<string, byte[]>> MakeAsync(Portal portal, Action<Portal>? before = null, Func<Portal, Task>? after = null)
    {
        before?.Invoke(portal);
        portal.Start();
        await (after?.Invoke(portal) ?? Task.CompletedTask);
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(portal.Folder.FullName, File)};Pooling=False"))
        {
            connection.Open();
            using var checkpoint = connection.CreateCommand();
            checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            checkpoint.ExecuteNonQuery();
        }

        var files = portal.Folder.GetFiles(File + "*")
            .Where(f => !f.Name.EndsWith("-wal", StringComparison.Ordinal) && !f.Name.EndsWith("-shm", StringComparison.Ordinal))
            .ToDictionary(f => f.Name, f => System.IO.File.ReadAllBytes(f.FullName));
        await portal.CloseAsync();
        return files;
    }
}
