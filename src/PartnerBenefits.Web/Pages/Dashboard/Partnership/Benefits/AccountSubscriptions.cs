using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Domain;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;

/// <summary>An account's subscriptions with their terms; few, so always all of them.</summary>
public sealed class AccountSubscriptions(PortalDb db)
{
    public Task<List<Subscription>> OfAsync(PartnerAccountId account, CancellationToken cancellation) =>
        db.SubscriptionsOf(account).AsNoTracking().Include(s => s.Terms).ToListAsync(cancellation);

    /// <summary>
    /// What the account has, the active ones first: it can hold several offers. Where it has nothing any more, what it had last.
    /// Empty: nothing was ever bought.
    /// </summary>
    public async Task<IReadOnlyList<HeldSubscription>> ShownAsync(PartnerAccountId account, DateOnly today, CancellationToken cancellation)
    {
        var all = await OrderedAsync(account, today, cancellation);
        var shown = all.Any(s => s.IsHeldOn(today)) ? all.Where(s => s.IsHeldOn(today)) : all.Take(1);
        var names = await NamesAsync(cancellation);
        return [.. shown.Select(s => new HeldSubscription(s, names[s.OfferId], today))];
    }

    /// <summary>Those that are neither over nor cancelled, the active ones first.</summary>
    public async Task<IReadOnlyList<Subscription>> HeldAsync(PartnerAccountId account, DateOnly today, CancellationToken cancellation) =>
        [.. (await OrderedAsync(account, today, cancellation)).Where(s => s.IsHeldOn(today))];

    /// <summary>Of all offers.</summary>
    public async Task<IReadOnlyDictionary<OfferId, BilingualText>> NamesAsync(CancellationToken cancellation) =>
        (await db.Offers.AsNoTracking().ToListAsync(cancellation)).ToDictionary(offer => offer.Id, offer => offer.Name);

    /// <summary>Whether the organisation can buy (walkthrough, 1).</summary>
    public Task<bool> IsMemberAsync(PartnerAccountId account, DateOnly today, CancellationToken cancellation) =>
        db.MembershipOf(account).AnyAsync(m => m.JoinedOn <= today && today <= m.LastUsableDay, cancellation);

    private async Task<IReadOnlyList<Subscription>> OrderedAsync(PartnerAccountId account, DateOnly today, CancellationToken cancellation) =>
        [.. (await OfAsync(account, cancellation)).OrderBy(s => Rank(s.StateOn(today))).ThenByDescending(s => s.OrderedOn).ThenByDescending(s => s.Id.Value)];

    private static int Rank(SubscriptionState state) => state switch
    {
        SubscriptionState.Active => 0,
        SubscriptionState.Grace => 1,
        SubscriptionState.Paid or SubscriptionState.Ordered => 2,
        _ => 3,
    };
}
