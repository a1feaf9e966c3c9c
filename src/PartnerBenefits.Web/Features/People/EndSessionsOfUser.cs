using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Features.People;

/// <summary>Signs a person out in all browsers. Unlike a disabled person, they may sign in again.</summary>
public sealed class EndSessionsOfUser(PortalDb db, UnitOfWork unitOfWork, UserChanges changes, Sessions sessions)
{
    public Task RunAsync(Operation operation, PortalUserId id, CancellationToken cancellation) => unitOfWork.RunAsync(
        operation, within => EndAsync(operation, id, within), cancellation);

    private async Task EndAsync(Operation operation, PortalUserId id, CancellationToken cancellation)
    {
        await changes.FindAsync(operation, id, cancellation);
        var ended = await sessions.EndWithinAsync(Actor.For(id), _ => true, cancellation);
        if (ended > 0)
        {
            db.Add(operation.Event(AuditAction.SessionsOfUserEnded, user: id, count: ended));
        }
    }
}
