using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace PartnerBenefits.Data.Writing;

/// <summary>
/// Lets SQLite itself wait for another process's lock, looking every few milliseconds. The driver alone looks every 150 ms,
/// so that of two busy processes one can be kept out for as long as the other has writers in its queue.
/// </summary>
internal sealed class SqliteBusyWait : DbConnectionInterceptor
{
    public static readonly SqliteBusyWait Instance = new();

    /// <summary>Short beside <see cref="UnitOfWork.Deadline"/>: after each of them the driver looks at its own limit.</summary>
    private const int WaitMs = 250;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    private static void Set(DbConnection connection) => raw.sqlite3_busy_timeout(((SqliteConnection)connection).Handle, WaitMs);
}
