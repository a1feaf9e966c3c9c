using Microsoft.EntityFrameworkCore;

namespace PartnerBenefits.Data;

public static class ServerClock
{
    /// <summary>UTC time by the clock of the database's own server; null on SQLite, which has none.</summary>
    public static async Task<DateTime?> FindServerTimeAsync(this PortalDb db, CancellationToken cancellation) => db.Database.IsSqlServer()
        ? DateTime.SpecifyKind(
            await db.Database.SqlQuery<DateTime>($"SELECT SYSUTCDATETIME() AS [Value]").SingleAsync(cancellation), DateTimeKind.Utc)
        : null;
}
