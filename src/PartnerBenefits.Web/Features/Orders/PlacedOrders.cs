using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Features.Orders;

public sealed class PlacedOrders(PortalDb db)
{
    public async Task<PlacedOrder> FindByOperationAsync(Operation operation, CancellationToken cancellation)
    {
        var number = await db.AuditBy(operation.Actor)
            .Where(e => e.OperationId == operation.Id).Select(e => e.Detail).SingleAsync(cancellation);
        var order = await db.OrdersOf(operation.Account).AsNoTracking().SingleOrDefaultAsync(o => o.Number == number, cancellation);
        OperationRules.FormIsForThis.Require(order is not null);
        return new PlacedOrder(order!.Id, IsNew: true);
    }

    /// <summary>Returns the latest order of the term: a renewal may have a cancelled one too. Null for very old purchases.</summary>
    public async Task<PlacedOrder?> FindAsync(Subscription subscription, int term, CancellationToken cancellation)
    {
        var id = await db.OrdersOf(subscription.AccountId).Where(o => o.SubscriptionId == subscription.Id && o.TermNumber == term)
            .OrderByDescending(o => o.PlacedAt).ThenByDescending(o => o.Id).Select(o => (OrderId?)o.Id).FirstOrDefaultAsync(cancellation);
        return id is null ? null : new PlacedOrder(id.Value, IsNew: false);
    }
}
