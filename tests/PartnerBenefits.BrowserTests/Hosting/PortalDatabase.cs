using Microsoft.Data.Sqlite;

namespace PartnerBenefits.BrowserTests.Hosting;

/// <summary>A fresh database for each portal, migrated and filled only once: the others start on a copy.</summary>
public static class PortalDatabase
{
    public const string File = "portal.db";

    private static readonly Lazy<Task<Dictionary<string, byte[]>>> Files = new(MakeAsync);

    public static async Task<Portal> StartOnFreshCopyAsync()
    {
        var files = await Files.Value;
        var portal = new Portal();
        foreach (var (name, bytes) in files)
        {
            await System.IO.File.WriteAllBytesAsync(Path.Combine(portal.Folder.FullName, name), bytes);
        }

        portal.Start();
        return portal;
    }

    // A checkpoint leaves all of it in the one file; the key-encryption key stands beside it.
    private static async Task<Dictionary<string, byte[]>> MakeAsync()
    {
        var portal = new Portal();
        portal.Start();
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
