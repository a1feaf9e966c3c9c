using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Subscriptions;

/// <summary>An account's subscriptions, a level's among them, with their orders and what can be done with each.</summary>
public sealed class PurchasedQuery(PortalDb db, AccountSubscriptions subscriptions, SubscriptionActions actions)
{
    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<PurchasedOffer>> AllAsync(PartnerAccountId account, DateOnly today, CancellationToken cancellation) =>
        await OfAsync(account, await subscriptions.OfAsync(account, cancellation), today, cancellation);

    /// <summary>Null when the account has no such subscription.</summary>
    public async Task<PurchasedOffer?> FindAsync(PartnerAccountId account, SubscriptionId id, DateOnly today, CancellationToken cancellation) =>
        (await OfAsync(account, (await subscriptions.OfAsync(account, cancellation)).FindAll(s => s.Id == id), today, cancellation)).SingleOrDefault();

    private async Task<IReadOnlyList<PurchasedOffer>> OfAsync(
        PartnerAccountId account, List<Subscription> bought, DateOnly today, CancellationToken cancellation)
    {
        var offers = await db.Offers.AsNoTracking().ToDictionaryAsync(o => o.Id, cancellation);
        var membership = await db.MembershipOf(account).AsNoTracking().SingleOrDefaultAsync(cancellation);
        var orders = (await db.OrdersOf(account).AsNoTracking().OrderByDescending(o => o.PlacedAt).ToListAsync(cancellation)).ToLookup(o => o.SubscriptionId);
        return [.. bought.OrderByDescending(s => s.OrderedOn).ThenBy(s => s.OfferId.Value).Select(s => new PurchasedOffer(s, offers[s.OfferId], [.. orders[s.Id]], today)
        {
            WhyNotActivate = actions.WhyNotActivate(s, today),
            WhyNotRenew = actions.WhyNotRenew(s, offers[s.OfferId], membership, today),
            WhyNotTurnRenewal = actions.WhyNotTurnRenewal(s, today),
        })];
    }
}
