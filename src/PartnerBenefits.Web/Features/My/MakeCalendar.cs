using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Features.My;

public sealed class MakeCalendar(PortalDb db, UnitOfWork unitOfWork)
{
    /// <summary>Returns null if the form was sent before: only a hash is stored, so the address can't be shown again.</summary>
    public async Task<CalendarSecret?> RunAsync(Operation operation, CancellationToken cancellation)
    {
        var (secret, user) = (CalendarSecret.New(), new PortalUserId(operation.Actor.Id));
        var hash = secret.Hash;
        var isOurs = await unitOfWork.RunAsync(
            operation,
            within => MakeAsync(operation, user, hash, within),
            // The commit may have succeeded although its answer was lost.
            within => db.CalendarFeedsOf(operation.Account).AnyAsync(f => f.UserId == user && f.SecretHash == hash, within),
            cancellation);
        return isOurs ? secret : null;
    }

    private async Task<bool> MakeAsync(Operation operation, PortalUserId user, byte[] hash, CancellationToken cancellation)
    {
        await db.CalendarFeedsOf(operation.Account).Where(f => f.UserId == user).ExecuteDeleteAsync(cancellation);
        db.Add(new CalendarFeed(operation.Account, user, hash, operation.At));
        db.Add(operation.Event(AuditAction.CalendarFeedMade, user: user));
        return true;
    }
}
