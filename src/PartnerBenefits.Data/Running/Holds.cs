using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Data.Running;

public sealed class Holds(PortalDb db, UnitOfWork unitOfWork, RestoreMemory memory, TimeProvider time)
{
    public Task<bool> IsOnAsync(HoldReason reason, CancellationToken cancellation) =>
        db.Holds.AnyAsync(h => h.Reason == reason, cancellation);

    /// <summary>For any reason.</summary>
    public async Task<bool> IsHeldAsync(CancellationToken cancellation) =>
        await db.Holds.AnyAsync(cancellation) || await IsLostAsync(cancellation);

    /// <summary>Whether a restored database waits for a person, also if only this look finds out.</summary>
    public async Task<bool> IsRestoredAsync(CancellationToken cancellation) =>
        await IsOnAsync(HoldReason.Restore, cancellation) || await IsLostAsync(cancellation);

    public Task<Hold?> FindAsync(HoldReason reason, CancellationToken cancellation) =>
        db.Holds.AsNoTracking().SingleOrDefaultAsync(h => h.Reason == reason, cancellation);

    /// <summary>Returns false, and changes nothing, if the portal holds for this reason already.</summary>
    /// <param name="isDone">True if that hold was settled and only waits for <c>resume</c>. Then this counts as a new one.</param>
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

    /// <summary>Whether this database lacks an event that this process saw in it.</summary>
    private async Task<bool> IsLostAsync(CancellationToken cancellation) =>
        memory.Last is { } last && !await last.IsAccountedForAsync(db, cancellation);
}
