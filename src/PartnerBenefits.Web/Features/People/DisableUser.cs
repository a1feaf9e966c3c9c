using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Features.People;

/// <summary>Ends sessions and calendar address, so that enabling brings none of them back. Seats stay assigned.</summary>
public sealed class DisableUser(PortalDb db, UnitOfWork unitOfWork, UserChanges changes)
{
    public Task RunAsync(Operation operation, PortalUserId id, int? version, CancellationToken cancellation) => unitOfWork.RunAsync(
        operation, within => DisableAsync(operation, id, version, within), cancellation);

    private async Task DisableAsync(Operation operation, PortalUserId id, int? version, CancellationToken cancellation)
    {
        var (user, _) = await changes.FindAsync(operation, id, version, cancellation);
        await changes.RequireAnotherAdminAsync(user, cancellation);
        if (user.IsActive)
        {
            user.Disable();
            await db.SessionsOf(user.AccountId).Where(s => s.UserId == id).ExecuteDeleteAsync(cancellation);
            await db.CalendarFeedsOf(user.AccountId).Where(f => f.UserId == id).ExecuteDeleteAsync(cancellation);
            changes.Record(operation, AuditAction.UserDisabled, user);
        }
    }
}
