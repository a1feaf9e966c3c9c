using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace PartnerBenefits.Data.Starting;

internal static class StartLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

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

    // The lock is taken in master, because the portal's database doesn't exist before the first start.
    private static async Task<IDisposable> OfServerAsync(string connectionString, CancellationToken cancellation)
    {
        var server = new SqlConnectionStringBuilder(connectionString);
        var resource = $"PartnerBenefits start {server.InitialCatalog}";
        server.InitialCatalog = "master";
        server.Pooling = false;
        var connection = new SqlConnection(server.ConnectionString);
        await connection.OpenAsync(cancellation);
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
}
