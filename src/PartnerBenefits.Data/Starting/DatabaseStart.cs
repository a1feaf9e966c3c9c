using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PartnerBenefits.Data.Starting;

/// <summary>Brings the database up to this version of the portal, one process at a time, or sees whether it is.</summary>
public sealed class DatabaseStart(PortalDb db, DatabaseSettings settings, TimeProvider time)
{
    /// <param name="fill">What else must happen once, under the same lock: the first data key, the catalogue, demo data.</param>
    public async Task RunAsync(Func<CancellationToken, Task> fill, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(fill);
        if (settings.Provider == DatabaseProvider.Sqlite)
        {
            MakeFolder();
        }

        using var held = await StartLock.TakeAsync(settings, time, cancellation);
        if (settings.Provider == DatabaseProvider.Sqlite)
        {
            await TidyAfterDeadStartAsync(cancellation);
        }

        await db.Database.MigrateAsync(cancellation);
        await fill(cancellation);
    }

    /// <summary>Looks only.</summary>
    public async Task<SchemaState> FindStateAsync(CancellationToken cancellation)
    {
        var missing = (await db.Database.GetPendingMigrationsAsync(cancellation)).Count();
        return missing == 0 ? SchemaState.Current : missing == db.Database.GetMigrations().Count() ? SchemaState.None : SchemaState.Behind;
    }

    private void MakeFolder() =>
        Directory.CreateDirectory(Path.GetDirectoryName(new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource)!);

    // EF Core's own lock on SQLite is a row that a killed process leaves behind, and on which every later start would wait
    // for ever. Under our lock nobody else migrates, so such a row is a dead process's. And EF Core turns the write-ahead
    // log on only where it makes the file: one that was killed right after it leaves a file without.
    private async Task TidyAfterDeadStartAsync(CancellationToken cancellation)
    {
        if (await db.Database.CanConnectAsync(cancellation))
        {
            await db.Database.ExecuteSqlAsync($"DROP TABLE IF EXISTS __EFMigrationsLock", cancellation);
            await db.Database.ExecuteSqlAsync($"PRAGMA journal_mode = 'wal'", cancellation);
        }
    }
}
