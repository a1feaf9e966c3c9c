using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.Account.EnableUser;

public sealed class EnableUser(WriteDoor door, UserChanges changes)
{
    public Task RunAsync(Operation operation, PortalUserId id, CancellationToken cancellation) => door.RunAsync(
        operation, within => EnableAsync(operation, id, within), _ => Task.FromResult(false), cancellation);

    private async Task<bool> EnableAsync(Operation operation, PortalUserId id, CancellationToken cancellation)
    {
        var (user, _) = await changes.FindAsync(operation, id, cancellation);
        var wasActive = user.IsActive;
        if (!wasActive)
        {
            user.Enable();
            changes.Record(operation, AuditAction.UserEnabled, user);
        }

        return !wasActive;
    }
}
