using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.Account.RefuseAccess;

public sealed class RefuseAccess(PortalDb db, WriteDoor door, UserChanges changes)
{
    public Task RunAsync(Operation operation, AccessRequestId id, CancellationToken cancellation) => door.RunAsync(
        operation, within => RefuseAsync(operation, id, within), _ => Task.FromResult(false), cancellation);

    private async Task<bool> RefuseAsync(Operation operation, AccessRequestId id, CancellationToken cancellation)
    {
        var manager = await changes.ManagerAsync(operation, cancellation);
        UserRules.IsYoursToManage.Require(manager.MayManage(PartnerRoles.None));
        var request = await db.AccessRequestsOf(operation.Account!.Value).SingleAsync(r => r.Id == id, cancellation);
        request.Settle(isGranted: false, changes.Now);
        db.Add(operation.Event(AuditAction.AccessRefused, changes.Now, detail: request.NewcomerId.ToString()));
        return true;
    }
}
