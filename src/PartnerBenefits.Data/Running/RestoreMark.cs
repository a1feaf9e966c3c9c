using Microsoft.EntityFrameworkCore;

namespace PartnerBenefits.Data.Running;

/// <summary>The newest audit event of a database: if it is gone later, the database was restored from an older backup.</summary>
/// <param name="Event">0 if there was none.</param>
public sealed record RestoreMark(Guid Database, int Epoch, long Event, DateTime At)
{
    /// <summary>Null if the database has no identity yet.</summary>
    public static async Task<RestoreMark?> ReadAsync(PortalDb db, CancellationToken cancellation)
    {
        var newest = await db.AllAudit.OrderByDescending(e => e.Id).Select(e => new { e.Id, e.At }).FirstOrDefaultAsync(cancellation);
        return await db.Identity.AsNoTracking().SingleOrDefaultAsync(cancellation) is { } identity
            ? new RestoreMark(identity.Id, identity.Epoch, newest?.Id ?? 0, newest?.At ?? DateTime.UnixEpoch)
            : null;
    }

    /// <summary>False if the database was restored from a backup without this event, and nobody has settled that yet.</summary>
    public async Task<bool> IsAccountedForAsync(PortalDb db, CancellationToken cancellation) =>
        await IsInAsync(db, cancellation) || await db.Identity.AnyAsync(i => i.Id != Database || i.Epoch > Epoch, cancellation);

    /// <summary>Whether it is still there. Another event of the same id has another time.</summary>
    public async Task<bool> IsInAsync(PortalDb db, CancellationToken cancellation) =>
        Event == 0 || await db.AllAudit.AnyAsync(e => e.Id == Event && e.At == At, cancellation);
}
