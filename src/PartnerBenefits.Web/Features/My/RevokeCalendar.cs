using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Features.My;

public sealed class RevokeCalendar(PortalDb db, UnitOfWork unitOfWork)
{
    public Task RunAsync(Operation operation, CancellationToken cancellation) => unitOfWork.RunAsync(
        operation, within => RevokeAsync(operation, within), cancellation);

    private async Task RevokeAsync(Operation operation, CancellationToken cancellation)
    {
        var user = new PortalUserId(operation.Actor.Id);
        var revoked = await db.CalendarFeedsOf(operation.Account).Where(f => f.UserId == user).ExecuteDeleteAsync(cancellation);
        CalendarRules.HasAddress.Require(revoked == 1);
        db.Add(operation.Event(AuditAction.CalendarFeedRevoked, user: user));
    }
}
