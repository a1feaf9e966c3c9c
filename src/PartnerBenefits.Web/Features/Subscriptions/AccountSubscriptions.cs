using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;

namespace PartnerBenefits.Web.Features.Subscriptions;

public sealed class AccountSubscriptions(PortalDb db)
{
    public Task<List<Subscription>> AllAsync(PartnerAccountId account, CancellationToken cancellation) =>
        db.SubscriptionsOf(account).AsNoTracking().Include(s => s.Terms).ToListAsync(cancellation);

    /// <summary>Active ones first, then the newest.</summary>
    public async Task<IReadOnlyList<Subscription>> OrderedAsync(
        PartnerAccountId account, DateOnly today, CancellationToken cancellation) =>
        [.. (await AllAsync(account, cancellation))
            .OrderBy(s => Rank(s.StateOn(today))).ThenByDescending(s => s.OrderedOn).ThenByDescending(s => s.Id.Value)];

    /// <summary>Returns what the account has, active ones first; if it has nothing any more, what it had last.</summary>
    public async Task<IReadOnlyList<SubscriptionSummary>> ShownAsync(
        PartnerAccountId account, DateOnly today, CancellationToken cancellation)
    {
        var all = await OrderedAsync(account, today, cancellation);
        var shown = all.Any(s => s.IsHeldOn(today)) ? all.Where(s => s.IsHeldOn(today)) : all.Take(1);
        var offers = await OffersAsync(cancellation);
        var membership = await MembershipAsync(account, cancellation);
        return [.. shown.Select(s => new SubscriptionSummary(
            s, offers[s.OfferId], RenewalOutlook.For(s, offers[s.OfferId], membership, today), today))];
    }

    public async Task<IReadOnlyDictionary<OfferId, Offer>> OffersAsync(CancellationToken cancellation) =>
        await db.Offers.AsNoTracking().ToDictionaryAsync(offer => offer.Id, cancellation);

    public Task<Membership?> MembershipAsync(PartnerAccountId account, CancellationToken cancellation) =>
        db.MembershipOf(account).AsNoTracking().SingleOrDefaultAsync(cancellation);

    private static int Rank(SubscriptionState state) => state switch
    {
        SubscriptionState.Active => 0,
        SubscriptionState.Grace => 1,
        SubscriptionState.Paid or SubscriptionState.Ordered => 2,
        SubscriptionState.Expired or SubscriptionState.Cancelled => 3,
    };
}
