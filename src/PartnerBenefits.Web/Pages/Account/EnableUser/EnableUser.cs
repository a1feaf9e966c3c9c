using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.Account.EnableUser;

/// <summary>Lets a disabled person in again, with the roles and benefits that they have.</summary>
public sealed class EnableUser(UnitOfWork unitOfWork, UserChanges changes)
{
    /// <exception cref="RuleBrokenException">The person isn't theirs to change.</exception>
    /// <exception cref="WriteBusyException"/>
    public Task RunAsync(Operation operation, PortalUserId id, CancellationToken cancellation) => unitOfWork.RunAsync(
        operation, within => EnableAsync(operation, id, within), cancellation);

    private async Task EnableAsync(Operation operation, PortalUserId id, CancellationToken cancellation)
    {
        var (user, _) = await changes.FindAsync(operation, id, cancellation);
        if (!user.IsActive)
        {
            user.Enable();
            changes.Record(operation, AuditAction.UserEnabled, user);
        }
    }
}
