using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Features.My;

/// <summary>Ends the person's sessions in all browsers but this one.</summary>
public sealed class EndOtherSessions(PortalDb db, Sessions sessions, UnitOfWork unitOfWork)
{
    public Task RunAsync(Operation operation, SessionId current, CancellationToken cancellation) => unitOfWork.RunAsync(
        operation, within => EndAsync(operation, current, within), cancellation);

    private async Task EndAsync(Operation operation, SessionId current, CancellationToken cancellation)
    {
        var ended = await sessions.EndWithinAsync(operation.Actor, s => s.Id != current, cancellation);
        if (ended > 0)
        {
            db.Add(operation.Event(AuditAction.OtherSessionsEnded, count: ended));
        }
    }
}
