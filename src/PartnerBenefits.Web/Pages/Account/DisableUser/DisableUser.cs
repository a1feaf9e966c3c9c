using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.Account.DisableUser;

/// <summary>Keeps a person out from their next request on, and ends their sessions and their calendar address, so that enabling them brings none back. What they hold stays theirs until somebody removes it.</summary>
public sealed class DisableUser(PortalDb db, UnitOfWork unitOfWork, UserChanges changes)
{
    /// <exception cref="RuleBrokenException">It is the last Account admin, or the person isn't theirs to change.</exception>
    /// <exception cref="WriteBusyException"/>
    public Task RunAsync(Operation operation, PortalUserId id, CancellationToken cancellation) => unitOfWork.RunAsync(
        operation, within => DisableAsync(operation, id, within), cancellation);

    private async Task DisableAsync(Operation operation, PortalUserId id, CancellationToken cancellation)
    {
        var (user, _) = await changes.FindAsync(operation, id, cancellation);
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
