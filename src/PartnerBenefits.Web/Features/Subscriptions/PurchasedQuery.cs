using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;

namespace PartnerBenefits.Web.Features.Subscriptions;

public sealed class PurchasedQuery(PortalDb db, AccountSubscriptions subscriptions, SubscriptionActions actions)
{
    public async Task<IReadOnlyList<PurchasedOffer>> AllAsync(PartnerAccountId account, DateOnly today, CancellationToken cancellation) =>
        await ReadAsync(account, await subscriptions.AllAsync(account, cancellation), today, cancellation);

    public async Task<PurchasedOffer?> FindAsync(
        PartnerAccountId account, SubscriptionId id, DateOnly today, CancellationToken cancellation) =>
        (await ReadAsync(account, (await subscriptions.AllAsync(account, cancellation)).FindAll(s => s.Id == id), today, cancellation))
            .SingleOrDefault();

    private async Task<IReadOnlyList<PurchasedOffer>> ReadAsync(
        PartnerAccountId account, List<Subscription> bought, DateOnly today, CancellationToken cancellation)
    {
        var offers = await subscriptions.OffersAsync(cancellation);
        var membership = await subscriptions.MembershipAsync(account, cancellation);
        var orders = (await db.OrdersOf(account).AsNoTracking().OrderByDescending(o => o.PlacedAt).ToListAsync(cancellation))
            .ToLookup(o => o.SubscriptionId);
        return [.. bought.OrderByDescending(s => s.OrderedOn).ThenBy(s => s.OfferId.Value)
            .Select(s => OfOne(s, offers[s.OfferId], membership, [.. orders[s.Id]], today))];
    }

    private PurchasedOffer OfOne(Subscription s, Offer offer, Membership? membership, IReadOnlyList<Order> orders, DateOnly today) =>
        new(s, offer, orders, RenewalOutlook.For(s, offer, membership, today), today)
        {
            WhyNotActivate = actions.WhyNotActivate(s, today),
            WhyNotRenew = actions.WhyNotRenew(s, offer, membership, today),
            WhyNotTurnRenewal = actions.WhyNotTurnRenewal(s, today),
        };
}
