using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Data.Starting;

public sealed class DatabaseStart(PortalDb db, DatabaseSettings settings, TimeProvider time)
{
    private string FileName => new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource;

    /// <summary>Returns true if there was no database before.</summary>
    public async Task<bool> RunAsync(Func<CancellationToken, Task> fill, CancellationToken cancellation)
    {
        if (settings.Provider == DatabaseProvider.Sqlite)
        {
            MakePlace();
        }

        using var held = await StartLock.TakeAsync(settings, time, cancellation);
        if (settings.Provider == DatabaseProvider.Sqlite)
        {
            WaitForOthers();
            await TidyAfterDeadStartAsync(cancellation);
        }

        var isNew = settings.Provider == DatabaseProvider.Sqlite && !File.Exists(FileName);
        await db.Database.MigrateAsync(cancellation);
        if (settings.Provider == DatabaseProvider.SqlServer)
        {
            await ReadCommittedSnapshot.RequireAsync(settings.ConnectionString, cancellation);
        }

        await fill(cancellation);
        return isNew;
    }

    /// <summary>Returns what is wrong with an SQLite file, or null. It reads all of the file and holds up nobody.</summary>
    public async Task<string?> FindDamageAsync(CancellationToken cancellation)
    {
        if (settings.Provider != DatabaseProvider.Sqlite || !File.Exists(FileName))
        {
            return null;
        }

        var existing = new SqliteConnectionStringBuilder(settings.ConnectionString) { Mode = SqliteOpenMode.ReadWrite, Pooling = false };
        await using var connection = new SqliteConnection(existing.ConnectionString);
        await connection.OpenAsync(cancellation);
        await using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA quick_check(1)";
        check.CommandTimeout = 0;
        return await check.ExecuteScalarAsync(cancellation) is string said and not "ok" ? said : null;
    }

    public async Task<SchemaState> FindStateAsync(CancellationToken cancellation)
    {
        var missing = (await db.Database.GetPendingMigrationsAsync(cancellation)).Count();
        return missing == 0 ? SchemaState.Current : missing == db.Database.GetMigrations().Count() ? SchemaState.None : SchemaState.Behind;
    }

    /// <summary>No page waits for this, so other writers may take longer than a page allows.</summary>
    private void WaitForOthers()
    {
        db.Database.SetCommandTimeout(UnitOfWork.PatienceOfPreparation);
        ((SqliteConnection)db.Database.GetDbConnection()).DefaultTimeout = (int)UnitOfWork.PatienceOfPreparation.TotalSeconds;
    }

    private void MakePlace()
    {
        var file = FileName;
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
