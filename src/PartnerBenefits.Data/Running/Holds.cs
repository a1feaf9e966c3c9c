using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Data.Running;

public sealed class Holds(PortalDb db, UnitOfWork unitOfWork, TimeProvider time)
{
    public Task<bool> IsOnAsync(HoldReason reason, CancellationToken cancellation) =>
        db.Holds.AnyAsync(h => h.Reason == reason, cancellation);

    public Task<Hold?> FindAsync(HoldReason reason, CancellationToken cancellation) =>
        db.Holds.AsNoTracking().SingleOrDefaultAsync(h => h.Reason == reason, cancellation);

    /// <summary>Returns false, and changes nothing, if the portal holds for this reason already.</summary>
    /// <param name="isDone">Whether that hold was dealt with and only waits for its end. Then this is a new one.</param>
    public Task<bool> BeginAsync(HoldReason reason, string detail, Func<Hold, bool> isDone, CancellationToken cancellation) =>
        unitOfWork.StepAsync(
            null,
            async within =>
            {
                var on = await db.Holds.SingleOrDefaultAsync(h => h.Reason == reason, within);
                if (on is not null && !isDone(on))
                {
                    return false;
                }

                on ??= db.Add(new Hold(reason, detail, time.Now)).Entity;
                on.Renew(detail, time.Now);
                return true;
            },
            cancellation);
}
