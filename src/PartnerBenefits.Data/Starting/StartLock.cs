using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace PartnerBenefits.Data.Starting;

internal static class StartLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private const int AzureSqlDatabase = 5;
    private const int NoSuchDatabase = 4060;

    /// <exception cref="TimeoutException">Another process has held the lock for two minutes.</exception>
    public static async Task<IDisposable> TakeAsync(DatabaseSettings settings, TimeProvider time, CancellationToken cancellation) =>
        settings.Provider == DatabaseProvider.Sqlite
            ? await OfFileAsync(new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource + ".lock", time, cancellation)
            : await OfServerAsync(settings.ConnectionString, cancellation);

    private static async Task<IDisposable> OfFileAsync(string path, TimeProvider time, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        while (time.GetElapsedTime(started) < Patience)
        {
            if (FileLock.TryTake(path) is { } held)
            {
                return held;
            }

            await Task.Delay(Pause, time, cancellation);
        }

        throw new TimeoutException($"Another process is still preparing the database: it holds {path}.");
    }

    private static async Task<IDisposable> OfServerAsync(string connectionString, CancellationToken cancellation)
    {
        var server = new SqlConnectionStringBuilder(connectionString) { Pooling = false };
        var resource = $"PartnerBenefits start {server.InitialCatalog}";
        var connection = await OpenPlaceOfLockAsync(server, cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText =
            "DECLARE @r int; EXEC @r = sp_getapplock @Resource, 'Exclusive', 'Session', @Patience; SELECT @r;";
        command.CommandTimeout = (int)Patience.TotalSeconds + 30;
        command.Parameters.AddWithValue("@Resource", resource);
        command.Parameters.AddWithValue("@Patience", (int)Patience.TotalMilliseconds);
        if (await command.ExecuteScalarAsync(cancellation) is >= 0)
        {
            return connection;
        }

        await connection.DisposeAsync();
        throw new TimeoutException($"Another process is still preparing the database: it holds the lock '{resource}'.");
    }

    /// <summary>
    /// In Azure SQL Database the portal's own database, because nothing can be locked in master there. Elsewhere master, because
    /// the portal's database doesn't exist before the first start.
    /// </summary>
    private static async Task<SqlConnection> OpenPlaceOfLockAsync(SqlConnectionStringBuilder server, CancellationToken cancellation)
    {
        var own = new SqlConnection(server.ConnectionString);
        try
        {
            await own.OpenAsync(cancellation);
            if (await IsAzureAsync(own, cancellation))
            {
                return own;
            }
        }
        catch (SqlException missing) when (missing.Number == NoSuchDatabase)
        {
            // The first start makes it.
        }

        await own.DisposeAsync();
        server.InitialCatalog = "master";
        var master = new SqlConnection(server.ConnectionString);
        await master.OpenAsync(cancellation);
        return master;
    }

    private static async Task<bool> IsAzureAsync(SqlConnection connection, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT CAST(SERVERPROPERTY('EngineEdition') AS int);";
        return await command.ExecuteScalarAsync(cancellation) is AzureSqlDatabase;
    }
}
