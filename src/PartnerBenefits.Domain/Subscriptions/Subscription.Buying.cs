namespace PartnerBenefits.Domain.Subscriptions;

public sealed partial class Subscription
{
    public void Pay(DateOnly day, int termMonths)
    {
        SubscriptionRules.IsOrdered.Require(StateOn(day) == SubscriptionState.Ordered);
        (PaidOn, Anchor, NextDueOn) = (day, day, day);
        Terms.Add(NewTerm(0, termMonths));
    }

    public GrantedBenefits Activate(Offer offer, DateOnly day)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(offer.Id, OfferId);
        SubscriptionRules.IsPaid.Require(StateOn(day) == SubscriptionState.Paid);
        ActivatedOn = day;
        var pools = offer.Benefits.Where(b => b.Pool is not null).DistinctBy(b => b.Pool)
            .Select(b => new ChoicePool(this, b.Pool!, b.Quantity)).ToList();
        var entitlements = offer.Benefits.Select(b => new Entitlement(this, b, pools.Find(p => p.Pool == b.Pool)?.Id)).ToList();
        return new GrantedBenefits(entitlements, pools);
    }

    /// <summary>Grants the benefits that were added to the offer since the last term, and takes none away.</summary>
    public GrantedBenefits Gain(Offer offer, IReadOnlySet<BenefitId> held, IReadOnlyList<ChoicePool> pools)
    {
        var gained = offer.Benefits.Where(b => !held.Contains(b.Id)).ToList();
        var more = gained.Where(b => b.Pool is not null && !pools.Any(p => p.Pool == b.Pool)).DistinctBy(b => b.Pool)
            .Select(b => new ChoicePool(this, b.Pool!, b.Quantity)).ToList();
        var all = pools.Concat(more).ToList();
        return new GrantedBenefits([.. gained.Select(b => new Entitlement(this, b, all.Find(p => p.Pool == b.Pool)?.Id))], more);
    }

    public SubscriptionTerm? NextTermAsOf(DateOnly day, int termMonths) =>
        Anchor is not null && LastTermOn(day) is { } last ? NewTerm(last.Number + 1, termMonths) : null;

    /// <summary>Creates the subscription that comes with a confirmed membership level and ends with the membership.</summary>
    public static Subscription ForLevel(Membership membership, Offer offer, DateOnly day)
    {
        var subscription = new Subscription(membership.AccountId, offer.Id, day) { PaidOn = day, RenewsAutomatically = false };
        subscription.Terms.Add(new SubscriptionTerm(subscription, 0, day, membership.LastUsableDay));
        return subscription;
    }

    internal void Cancel(DateOnly day) => (CancelledOn, NextDueOn) = (day, null);
}
