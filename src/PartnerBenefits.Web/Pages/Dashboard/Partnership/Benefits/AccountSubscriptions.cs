using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;

/// <summary>An account's subscriptions with their terms; few, so always all of them.</summary>
public sealed class AccountSubscriptions(PortalDb db)
{
    public Task<List<Subscription>> OfAsync(PartnerAccountId account, CancellationToken cancellation) =>
        db.SubscriptionsOf(account).AsNoTracking().Include(s => s.Terms).ToListAsync(cancellation);

    /// <summary>The one that the tabs show; null where nothing was bought. An older one that ended gives way to a newer one.</summary>
    public async Task<Subscription?> RunningAsync(PartnerAccountId account, DateOnly today, CancellationToken cancellation) =>
        (await OfAsync(account, cancellation)).OrderBy(s => Rank(s.StateOn(today))).ThenByDescending(s => s.OrderedOn).FirstOrDefault();

    /// <summary>Those that are neither over nor cancelled, the active ones first: an account can hold several offers.</summary>
    public async Task<IReadOnlyList<Subscription>> HeldAsync(PartnerAccountId account, DateOnly today, CancellationToken cancellation) =>
    [
        .. (await OfAsync(account, cancellation)).Where(s => s.IsHeldOn(today))
            .OrderBy(s => Rank(s.StateOn(today))).ThenByDescending(s => s.OrderedOn).ThenByDescending(s => s.Id.Value),
    ];

    /// <summary>Whether the organisation can buy (walkthrough, 1).</summary>
    public Task<bool> IsMemberAsync(PartnerAccountId account, DateOnly today, CancellationToken cancellation) =>
        db.MembershipOf(account).AnyAsync(m => m.JoinedOn <= today && today <= m.LastUsableDay, cancellation);

    private static int Rank(SubscriptionState state) => state switch
    {
        SubscriptionState.Active => 0,
        SubscriptionState.Grace => 1,
        SubscriptionState.Paid or SubscriptionState.Ordered => 2,
        _ => 3,
    };
}
