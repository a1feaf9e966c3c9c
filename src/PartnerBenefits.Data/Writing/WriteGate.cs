using Microsoft.Data.SqlClient;

namespace PartnerBenefits.Data.Writing;

/// <summary>Bounds the writers of this process. Waiting here is part of a writer's five seconds.</summary>
/// <remarks>
/// SQLite has one writer at a time, and waiting in its driver is slow and unfair. On SQL Server, writers that wait for one row
/// hold a connection each, so without a bound a crowd at one benefit would leave none in the pool for those who only read.
/// </remarks>
public sealed class WriteGate(DatabaseSettings settings, TimeProvider time) : IDisposable
{
    /// <summary>Writers get this part of SQL Server's connection pool; readers, the loops and the health check share the rest.</summary>
    private const int PartOfPool = 3;

    private readonly SemaphoreSlim gate = new(WritersOf(settings));

    private long lastWrite = time.GetTimestamp();

    /// <summary>Time since this process last committed something; until then, since its start.</summary>
    public TimeSpan SinceLastWrite => time.GetElapsedTime(Interlocked.Read(ref lastWrite));

    public void NoteWrite() => Interlocked.Exchange(ref lastWrite, time.GetTimestamp());

    public static int WritersOf(DatabaseSettings settings) => settings.Provider == DatabaseProvider.Sqlite
        ? 1
        : Math.Max(1, new SqlConnectionStringBuilder(settings.ConnectionString).MaxPoolSize / PartOfPool);

    internal Task WaitAsync(CancellationToken cancellation) => gate.WaitAsync(cancellation);

    internal void Release() => gate.Release();

    public void Dispose() => gate.Dispose();
}
