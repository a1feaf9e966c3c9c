using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Ordering;

/// <summary>Orders that are there already, for who orders a second time.</summary>
public sealed class PlacedOrders(PortalDb db)
{
    /// <summary>What this press of the button ordered the first time; its audit event has the number.</summary>
    /// <exception cref="RuleBrokenException">The form was used for something else.</exception>
    public async Task<PlacedOrder> ByAsync(Operation operation, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        var number = await db.AuditBy(operation.Actor).Where(e => e.OperationId == operation.Id).Select(e => e.Detail).SingleAsync(cancellation);
        var order = await db.OrdersOf(operation.Account).AsNoTracking().SingleOrDefaultAsync(o => o.Number == number, cancellation);
        UserRules.FormIsForThis.Require(order is not null);
        return new PlacedOrder(order!.Id, IsNew: true);
    }

    /// <param name="term">Its latest order is meant; of an ordered renewal there may be one that was cancelled.</param>
    /// <returns>Null of what was bought before orders were kept.</returns>
    public async Task<PlacedOrder?> OfAsync(Subscription subscription, int term, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        var id = await db.OrdersOf(subscription.AccountId).Where(o => o.SubscriptionId == subscription.Id && o.TermNumber == term)
            .OrderByDescending(o => o.PlacedAt).ThenByDescending(o => o.Id).Select(o => (OrderId?)o.Id).FirstOrDefaultAsync(cancellation);
        return id is null ? null : new PlacedOrder(id.Value, IsNew: false);
    }
}
