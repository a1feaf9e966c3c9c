using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PartnerBenefits.Data.Starting;

public sealed class DatabaseStart(PortalDb db, DatabaseSettings settings, TimeProvider time)
{
    public async Task RunAsync(Func<CancellationToken, Task> fill, CancellationToken cancellation)
    {
        if (settings.Provider == DatabaseProvider.Sqlite)
        {
            MakePlace();
        }

        using var held = await StartLock.TakeAsync(settings, time, cancellation);
        if (settings.Provider == DatabaseProvider.Sqlite)
        {
            await TidyAfterDeadStartAsync(cancellation);
        }

        await db.Database.MigrateAsync(cancellation);
        if (settings.Provider == DatabaseProvider.SqlServer)
        {
            await ReadCommittedSnapshot.RequireAsync(settings.ConnectionString, cancellation);
        }

        await fill(cancellation);
    }

    public async Task<SchemaState> FindStateAsync(CancellationToken cancellation)
    {
        var missing = (await db.Database.GetPendingMigrationsAsync(cancellation)).Count();
        return missing == 0 ? SchemaState.Current : missing == db.Database.GetMigrations().Count() ? SchemaState.None : SchemaState.Behind;
    }

    private void MakePlace()
    {
        var file = new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        foreach (var own in (string[])[file, file + "-wal", file + "-shm", file + ".lock"])
        {
            PrivateFiles.CloseToOthers(own);
        }
    }

    // A killed process leaves the row by which EF Core locks SQLite, and later starts would wait for it for ever.
    // EF Core turns on the write-ahead log only when it creates the file, which a killed process may have missed.
    private async Task TidyAfterDeadStartAsync(CancellationToken cancellation)
    {
        if (await db.Database.CanConnectAsync(cancellation))
        {
            await db.Database.ExecuteSqlAsync($"DROP TABLE IF EXISTS __EFMigrationsLock", cancellation);
            await db.Database.ExecuteSqlAsync($"PRAGMA journal_mode = 'wal'", cancellation);
        }
    }
}
