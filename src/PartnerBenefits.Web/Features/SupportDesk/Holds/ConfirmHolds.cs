using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Features.SupportDesk.Holds;

/// <summary>Lets the portal act by itself again, and takes the present time as right.</summary>
public sealed class ConfirmHolds(PortalDb db, UnitOfWork unitOfWork)
{
    /// <summary>Returns what held. Empty if nothing does any more.</summary>
    /// <param name="only">What was confirmed; null for everything.</param>
    public Task<IReadOnlyList<Hold>> RunAsync(Operation operation, HoldReason? only, CancellationToken cancellation) => unitOfWork.RunAsync(
        operation,
        within => ConfirmAsync(operation, only, within),
        _ => Task.FromResult<IReadOnlyList<Hold>>([]),
        cancellation);

    private async Task<IReadOnlyList<Hold>> ConfirmAsync(Operation operation, HoldReason? only, CancellationToken cancellation)
    {
        var holds = await db.Holds.Where(h => only == null || h.Reason == only).OrderBy(h => h.Reason).ToListAsync(cancellation);
        if (holds.Count > 0)
        {
            db.RemoveRange(holds);
            db.Beat(Heartbeat.Scheduler, await db.FindBeatAsync(Heartbeat.Scheduler, cancellation), operation.At);
            // Only one event may carry the operation's id.
            db.Add(operation.Event(AuditAction.HoldConfirmed, detail: DetailOf(holds[0], operation.At)));
            db.AddRange(holds.Skip(1).Select(h => operation.FurtherEvent(AuditAction.HoldConfirmed, detail: DetailOf(h, operation.At))));
        }

        return holds;
    }

    private static string DetailOf(Hold hold, DateTime confirmed) => string.Create(
        CultureInfo.InvariantCulture,
        $"{hold.Reason} since={hold.Since:yyyy-MM-dd'T'HH:mm:ss'Z'} confirmed={confirmed:yyyy-MM-dd'T'HH:mm:ss'Z'}");
}
