using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Offers;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits.SplitPool;

public sealed class SplitPool(PortalDb db, AccountSubscriptions subscriptions, WriteDoor door)
{
    public Task RunAsync(Operation operation, ChoicePoolId id, int cloud, DateTime now, CancellationToken cancellation) =>
        door.RunAsync(operation, within => SplitAsync(operation, id, cloud, now, within), _ => Task.FromResult(true), cancellation);

    private async Task<bool> SplitAsync(Operation operation, ChoicePoolId id, int cloud, DateTime now, CancellationToken cancellation)
    {
        var account = operation.Account!.Value;
        // The lock keeps others from claiming units of the pool until the end; EntitlementLock takes it too.
        await db.PoolsOf(account).Where(p => p.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Units, p => p.Units), cancellation);
        var pool = await db.PoolsOf(account).SingleAsync(p => p.Id == id, cancellation);
        var subscription = (await subscriptions.OfAsync(account, cancellation)).Single(s => s.Id == pool.SubscriptionId);
        PoolRules.SubscriptionIsActive.Require(subscription.StateOn(DateOnly.FromDateTime(now)) == SubscriptionState.Active);
        pool.Split(cloud);
        db.Add(operation.Event(AuditAction.PoolSplit, now, detail: $"{pool.Pool} cloud={pool.Cloud} on-premises={pool.OnPremises}"));
        return true;
    }
}
