using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Calendars;

namespace PartnerBenefits.Web.Pages.My.MakeCalendar;

public sealed class MakeCalendar(PortalDb db, WriteDoor door, TimeProvider time)
{
    /// <summary>Returns null if the form was sent before: only a hash is stored, so the address can't be shown again.</summary>
    public async Task<CalendarSecret?> RunAsync(Operation operation, PartnerAccountId account, CancellationToken cancellation)
    {
        var (secret, user) = (CalendarSecret.New(), new PortalUserId(operation.Actor.Id));
        var hash = secret.Hash;
        var isOurs = await door.RunAsync(
            operation,
            within => MakeAsync(operation, account, user, hash, within),
            // The commit may have succeeded although its answer was lost.
            within => db.CalendarFeedsOf(account).AnyAsync(f => f.UserId == user && f.SecretHash == hash, within),
            cancellation);
        return isOurs ? secret : null;
    }

    private async Task<bool> MakeAsync(
        Operation operation, PartnerAccountId account, PortalUserId user, byte[] hash, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await db.CalendarFeedsOf(account).Where(f => f.UserId == user).ExecuteDeleteAsync(cancellation);
        db.Add(new CalendarFeed(account, user, hash, now));
        db.Add(operation.Event(AuditAction.CalendarFeedMade, now, user: user));
        return true;
    }
}
