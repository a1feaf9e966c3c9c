using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;

namespace PartnerBenefits.Web.Features.Orders;

public sealed class OrderQuery(PortalDb db)
{
    public Task<bool> ExistsAsync(PartnerAccountId account, OrderId id, CancellationToken cancellation) =>
        db.OrdersOf(account).AnyAsync(o => o.Id == id, cancellation);

    public async Task<OrderDetails?> FindAsync(PartnerAccountId account, OrderId id, DateOnly today, CancellationToken cancellation)
    {
        if (await db.OrdersOf(account).AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, cancellation) is not { } order)
        {
            return null;
        }

        var subscription = await db.SubscriptionsOf(account).AsNoTracking().Include(s => s.Terms)
            .SingleAsync(s => s.Id == order.SubscriptionId, cancellation);
        var offer = await db.Offers.AsNoTracking().SingleAsync(o => o.Id == subscription.OfferId, cancellation);
        var membership = await db.MembershipOf(account).AsNoTracking().SingleOrDefaultAsync(cancellation);
        var request = await db.CancellationRequestsOf(account).AsNoTracking().SingleOrDefaultAsync(r => r.OrderId == id, cancellation);
        var names = await NamesAsync(account, [new PortalUserId(order.PlacedById), request?.AskedBy ?? default], cancellation);
        return new OrderDetails(
            order,
            subscription,
            offer.Name,
            RenewalOutlook.For(subscription, offer, membership, today),
            order.PlacedByKind == ActorKind.User ? names.GetValueOrDefault(new PortalUserId(order.PlacedById)) : null,
            request,
            request is null ? null : names.GetValueOrDefault(request.AskedBy));
    }

    private Task<Dictionary<PortalUserId, string>> NamesAsync(
        PartnerAccountId account, IReadOnlyList<PortalUserId> people, CancellationToken cancellation) =>
        db.UsersOf(account).Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancellation);
}
