using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Data;

/// <summary>Finding whose calendar a secret address is of, with nobody signed in.</summary>
public static class CalendarFeeds
{
    /// <summary>Null when there is no such address (any more), or its person was disabled.</summary>
    /// <param name="secretHash">See <see cref="CalendarFeed.SecretHash"/>.</param>
    public static Task<PortalUser?> FindPersonOfCalendarAsync(this PortalDb db, byte[] secretHash, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.AllCalendarFeeds.AsNoTracking().Where(f => f.SecretHash == secretHash)
            .Join(db.AllUsers.Where(u => u.IsActive), f => f.UserId, u => u.Id, (_, user) => user)
            .SingleOrDefaultAsync(cancellation);
    }
}
