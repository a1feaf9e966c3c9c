using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Features.People;

public sealed class EnableUser(UnitOfWork unitOfWork, UserChanges changes)
{
    public Task RunAsync(Operation operation, PortalUserId id, int? version, CancellationToken cancellation) => unitOfWork.RunAsync(
        operation, within => EnableAsync(operation, id, version, within), cancellation);

    private async Task EnableAsync(Operation operation, PortalUserId id, int? version, CancellationToken cancellation)
    {
        var (user, _) = await changes.FindAsync(operation, id, version, cancellation);
        if (!user.IsActive)
        {
            user.Enable();
            changes.Record(operation, AuditAction.UserEnabled, user);
        }
    }
}
