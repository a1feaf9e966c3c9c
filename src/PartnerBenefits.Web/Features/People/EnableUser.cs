using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Features.People;

public sealed class EnableUser(UnitOfWork unitOfWork, UserChanges changes)
{
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
