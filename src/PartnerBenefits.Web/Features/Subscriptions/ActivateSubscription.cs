using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Features.Subscriptions;

public sealed class ActivateSubscription(PortalDb db, UnitOfWork unitOfWork)
{
    /// <summary>Returns false if somebody else was first. A unique index decides that race.</summary>
    public Task<bool> RunAsync(Operation operation, SubscriptionId id, CancellationToken cancellation) =>
        unitOfWork.RunAsync(operation, within => ActivateAsync(operation, id, within), _ => Task.FromResult(true), cancellation);

    private async Task<bool> ActivateAsync(Operation operation, SubscriptionId id, CancellationToken cancellation)
    {
        var (account, today) = (operation.Account, operation.Today);
        var subscription = await db.SubscriptionsOf(account).Include(s => s.Terms).SingleAsync(s => s.Id == id, cancellation);
        if (subscription.StateOn(today) == SubscriptionState.Active)
        {
            return false;
        }

        AccountRules.IsVerified.Require(await db.IsVerifiedAsync(account, cancellation));

        var offer = await db.Offers.AsNoTracking().Include(o => o.Benefits.OrderBy(b => b.Position))
            .SingleAsync(o => o.Id == subscription.OfferId, cancellation);
        var granted = subscription.Activate(offer, today);
        db.AddRange(granted.Pools);
        db.AddRange(granted.Entitlements);
        db.Add(operation.Event(AuditAction.SubscriptionActivated, detail: offer.Id.Value));
        return true;
    }
}
