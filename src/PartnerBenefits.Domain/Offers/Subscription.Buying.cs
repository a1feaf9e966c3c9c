using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Domain.Offers;

/// <content>From the order to open benefits, and back by a cancelled or refunded order.</content>
public sealed partial class Subscription
{
    /// <summary>The first term starts with the payment's day.</summary>
    /// <exception cref="RuleBrokenException">It isn't an unpaid order.</exception>
    public void Pay(DateOnly day, int termMonths)
    {
        SubscriptionRules.IsOrdered.Require(StateOn(day) == SubscriptionState.Ordered);
        (PaidOn, Anchor, NextDueOn) = (day, day, day);
        Terms.Add(NewTerm(0, termMonths));
    }

    /// <summary>Opens the benefits of the offer that was bought (walkthrough, 3).</summary>
    /// <exception cref="RuleBrokenException">It isn't paid, or activated already, or has ended.</exception>
    public Granted Activate(Offer offer, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(offer);
        ArgumentOutOfRangeException.ThrowIfNotEqual(offer.Id, OfferId);
        SubscriptionRules.IsPaid.Require(StateOn(day) == SubscriptionState.Paid);
        ActivatedOn = day;
        var pools = offer.Benefits.Where(b => b.Pool is not null).DistinctBy(b => b.Pool)
            .Select(b => new ChoicePool(this, b.Pool!, b.Quantity)).ToList();
        var entitlements = offer.Benefits.Select(b => new Entitlement(this, b, pools.Find(p => p.Pool == b.Pool)?.Id)).ToList();
        return new Granted(entitlements, pools);
    }

    /// <summary>A renewal adds the benefits that the offer has gained and takes none away (DESIGN, Words).</summary>
    /// <param name="held">All benefits that it has entitlements of.</param>
    /// <param name="pools">All pools that it has.</param>
    public Granted Gain(Offer offer, IReadOnlySet<BenefitId> held, IReadOnlyList<ChoicePool> pools)
    {
        ArgumentNullException.ThrowIfNull(offer);
        var gained = offer.Benefits.Where(b => !held.Contains(b.Id)).ToList();
        var more = gained.Where(b => b.Pool is not null && !pools.Any(p => p.Pool == b.Pool)).DistinctBy(b => b.Pool)
            .Select(b => new ChoicePool(this, b.Pool!, b.Quantity)).ToList();
        var all = pools.Concat(more).ToList();
        return new Granted([.. gained.Select(b => new Entitlement(this, b, all.Find(p => p.Pool == b.Pool)?.Id))], more);
    }

    /// <summary>What a renewal on the day would bring; not added. Null: it isn't renewed on its own, or nothing was paid yet.</summary>
    public Term? NextTermAsOf(DateOnly day, int termMonths) =>
        Anchor is not null && LastTermOn(day) is { } last ? NewTerm(last.Number + 1, termMonths) : null;

    /// <summary>What a confirmed level brings: a subscription with the membership's last usable day, still to be activated.</summary>
    public static Subscription OfLevel(Membership membership, Offer offer, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(membership);
        ArgumentNullException.ThrowIfNull(offer);
        var subscription = new Subscription(membership.AccountId, offer.Id, day) { PaidOn = day, RenewsAutomatically = false };
        subscription.Terms.Add(new Term(subscription, 0, day, membership.LastUsableDay));
        return subscription;
    }

    /// <summary>Its purchase was cancelled or refunded.</summary>
    internal void Cancel(DateOnly day) => (CancelledOn, NextDueOn) = (day, null);
}
