using Microsoft.EntityFrameworkCore;

namespace PartnerBenefits.Data;

public static class CalendarFeeds
{
    /// <summary>Finds the person without a sign-in; null if no feed has the hash or its person is disabled.</summary>
    public static Task<PortalUser?> FindPersonOfCalendarAsync(this PortalDb db, byte[] secretHash, CancellationToken cancellation)
    {
        return db.AllCalendarFeeds.AsNoTracking().Where(f => f.SecretHash == secretHash)
            .Join(db.AllUsers.Where(u => u.IsActive), f => f.UserId, u => u.Id, (_, user) => user)
            .SingleOrDefaultAsync(cancellation);
    }
}
