using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Data.Running;

public sealed class Identities(PortalDb db, UnitOfWork unitOfWork)
{
    /// <summary>Null in a database that was not migrated since there are identities.</summary>
    public Task<DatabaseIdentity?> FindAsync(CancellationToken cancellation) =>
        db.Identity.AsNoTracking().SingleOrDefaultAsync(cancellation);

    /// <summary>Gives an identity to a database that has none yet.</summary>
    public Task EnsureAsync(CancellationToken cancellation) => unitOfWork.StepAsync(
        null,
        async within =>
        {
            if (!await db.Identity.AnyAsync(within))
            {
                db.Add(new DatabaseIdentity(Guid.CreateVersion7()));
            }

            return true;
        },
        cancellation);

    /// <summary>Notes within a unit of work that a restore was dealt with.</summary>
    public async Task SettleAsync(int epoch, DateTime now, CancellationToken cancellation) =>
        (await db.Identity.SingleAsync(cancellation)).Settle(epoch, now);
}
