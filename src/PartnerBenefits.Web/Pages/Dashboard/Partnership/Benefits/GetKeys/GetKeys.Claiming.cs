using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits.GetKeys;

/// <summary>The part that holds when several people, or instances, get keys at the same time.</summary>
public sealed partial class GetKeys
{
    // A second claim of the same entitlement waits here until the first is committed, and then finds nothing due; so does
    // whoever splits the pool.
    private async Task LockAsync(PartnerAccountId account, EntitlementId id, CancellationToken cancellation)
    {
        await db.EntitlementsOf(account).Where(e => e.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.KeysClaimed, e => e.KeysClaimed), cancellation);
        await db.PoolsOf(account).Where(p => db.EntitlementsOf(account).Any(e => e.Id == id && e.PoolId == p.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Units, p => p.Units), cancellation);
    }

    private async Task<int> TakeAsync(BenefitRow row, Operation operation, DateTime now, CancellationToken cancellation)
    {
        var account = operation.Account!.Value;
        var taken = await stock.TakeAsync(account, row.Id, row.BenefitId, row.Holding.KeysDue, now, cancellation);
        if (taken > 0)
        {
            await db.EntitlementsOf(account).Where(e => e.Id == row.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(e => e.KeysClaimed, e => e.KeysClaimed + taken), cancellation);
            await FixSideAsync(account, row, cancellation);
        }

        return taken;
    }

    // A claimed key fixes all units of its side of the pool, as they are now.
    private Task<int> FixSideAsync(PartnerAccountId account, BenefitRow row, CancellationToken cancellation) => row.Holding.PoolSide switch
    {
        PoolSide.Cloud => db.PoolsOf(account).Where(p => p.Id == row.PoolId)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.CloudFixed, p => p.Cloud ?? 0), cancellation),
        PoolSide.OnPremises => db.PoolsOf(account).Where(p => p.Id == row.PoolId)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.OnPremisesFixed, p => p.OnPremises ?? 0), cancellation),
        _ => Task.FromResult(0),
    };
}
