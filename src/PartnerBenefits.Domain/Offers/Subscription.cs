using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Domain.Offers;

/// <summary>One account's purchase of an offer, with its terms.</summary>
public sealed class Subscription : IOwnedByAccount
{
    /// <summary>Days after the last usable day in which assigned people keep working and nothing new can be taken.</summary>
    public const int GraceDays = 30;

    private Subscription()
    {
    }

    public Subscription(PartnerAccountId account, OfferId offer, DateOnly orderedOn)
    {
        Id = SubscriptionId.New();
        (AccountId, OfferId, OrderedOn) = (account, offer, orderedOn);
    }

    public SubscriptionId Id { get; private init; }

    public PartnerAccountId AccountId { get; private init; }

    PartnerAccountId? IOwnedByAccount.Owner => AccountId;

    public OfferId OfferId { get; private init; }

    public DateOnly OrderedOn { get; private init; }

    public DateOnly? PaidOn { get; private set; }

    public DateOnly? ActivatedOn { get; private set; }

    public DateOnly? CancelledOn { get; private set; }

    /// <summary>The day from which every term is computed, so that 29 February comes back in leap years.</summary>
    public DateOnly? Anchor { get; private set; }

    public bool RenewsAutomatically { get; private set; } = true;

    public List<Term> Terms { get; private init; } = [];

    public DateOnly? LastUsableDay => Terms.Count == 0 ? null : Terms.Max(term => term.LastUsableDay);

    public Term? TermOn(DateOnly day) => Terms.Find(term => term.RunsOn(day));

    /// <summary>The first term starts with the payment's day.</summary>
    /// <exception cref="RuleBrokenException">It isn't an unpaid order.</exception>
    public void Pay(DateOnly day, int termMonths)
    {
        SubscriptionRules.IsOrdered.Require(StateOn(day) == SubscriptionState.Ordered);
        PaidOn = day;
        Anchor = day;
        AddTerm(termMonths);
    }

    /// <summary>Opens the benefits of the offer that was bought.</summary>
    /// <exception cref="RuleBrokenException">It isn't paid, or activated already.</exception>
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

    public SubscriptionState StateOn(DateOnly day) => this switch
    {
        { CancelledOn: not null } => SubscriptionState.Cancelled,
        { PaidOn: null } => SubscriptionState.Ordered,
        _ when day > LastUsableDay?.AddDays(GraceDays) => SubscriptionState.Expired,
        { ActivatedOn: null } => SubscriptionState.Paid,
        _ when day > LastUsableDay => SubscriptionState.Grace,
        _ => SubscriptionState.Active,
    };

    private void AddTerm(int termMonths)
    {
        var anchor = Anchor!.Value;
        var number = Terms.Count;
        Terms.Add(new Term(
            this,
            number,
            anchor.AddMonths(number * termMonths),
            anchor.AddMonths((number + 1) * termMonths).AddDays(-1)));
    }
}
