using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Features.People;

public sealed class RefuseAccess(PortalDb db, UnitOfWork unitOfWork, UserChanges changes)
{
    public Task RunAsync(Operation operation, AccessRequestId id, int? version, CancellationToken cancellation) => unitOfWork.RunAsync(
        operation, within => RefuseAsync(operation, id, version, within), cancellation);

    private async Task RefuseAsync(Operation operation, AccessRequestId id, int? version, CancellationToken cancellation)
    {
        var manager = await changes.ManagerAsync(operation, cancellation);
        UserRules.IsYoursToManage.Require(manager.MayManage(PartnerRoles.None));
        var request = await db.AccessRequestsOf(operation.Account).SingleAsync(r => r.Id == id, cancellation);
        var about = EventsAbout.AccessRequest(request);
        await db.SayWhoWasFasterAsync(operation.Account, about, () => AccessRules.IsOpen.Require(request.AnsweredAt is null), cancellation);
        await db.RequireVersionAsync(operation.Account, request, version, about, cancellation);
        request.Settle(isGranted: false, operation.At);
        db.Add(operation.Event(AuditAction.AccessRefused, detail: request.NewcomerId.ToString()));
    }
}
