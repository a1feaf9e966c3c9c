using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Data.Running;

public sealed class Identities(PortalDb db, UnitOfWork unitOfWork)
{
    /// <summary>Null if <c>migrate</c> of 0.13.0 or later has not run.</summary>
    public Task<DatabaseIdentity?> FindAsync(CancellationToken cancellation) =>
        db.Identity.AsNoTracking().SingleOrDefaultAsync(cancellation);

    /// <summary>Gives an identity to a database that has none yet.</summary>
    public Task<DatabaseIdentity> EnsureAsync(CancellationToken cancellation) => unitOfWork.StepAsync(
        null,
        async within => await db.Identity.SingleOrDefaultAsync(within) ?? db.Add(new DatabaseIdentity(Guid.CreateVersion7())).Entity,
        cancellation);

    /// <summary>Begins an epoch within a unit of work: whatever is numbered from now on belongs to it.</summary>
    public async Task BeginAsync(int epoch, CancellationToken cancellation) => (await db.Identity.SingleAsync(cancellation)).Begin(epoch);

    /// <summary>Notes within a unit of work that the restore for which the portal holds was dealt with.</summary>
    public async Task SettleAsync(CancellationToken cancellation) => (await db.Identity.SingleAsync(cancellation)).Settle(
        await db.Holds.AsNoTracking().SingleAsync(h => h.Reason == HoldReason.Restore, cancellation));
}
