using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.My.RevokeCalendar;

public sealed class RevokeCalendar(PortalDb db, WriteDoor door, TimeProvider time)
{
    public Task RunAsync(Operation operation, PartnerAccountId account, CancellationToken cancellation) => door.RunAsync(
        operation, within => RevokeAsync(operation, account, within), _ => Task.FromResult(true), cancellation);

    private async Task<bool> RevokeAsync(Operation operation, PartnerAccountId account, CancellationToken cancellation)
    {
        var user = new PortalUserId(operation.Actor.Id);
        var revoked = await db.CalendarFeedsOf(account).Where(f => f.UserId == user).ExecuteDeleteAsync(cancellation);
        CalendarRules.HasAddress.Require(revoked == 1);
        db.Add(operation.Event(AuditAction.CalendarFeedRevoked, time.GetUtcNow().UtcDateTime, user: user));
        return true;
    }
}
