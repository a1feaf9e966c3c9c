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
    public void Pay(DateOnly day, int termMonths)
    {
        PaidOn = day;
        Anchor = day;
        AddTerm(termMonths);
    }

    /// <summary>Opens the benefits: grants one entitlement for each benefit of the offer and one pool for each pool of it.</summary>
    public IReadOnlyList<Entitlement> Activate(Offer offer, DateOnly day, ICollection<ChoicePool> pools)
    {
        ArgumentNullException.ThrowIfNull(offer);
        ArgumentNullException.ThrowIfNull(pools);
        ActivatedOn = day;
        return [.. offer.Benefits.Select(b => new Entitlement(this, b, b.Pool is null ? null : PoolOf(b, pools).Id))];
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

    private ChoicePool PoolOf(Benefit benefit, ICollection<ChoicePool> pools)
    {
        var pool = pools.FirstOrDefault(p => p.Pool == benefit.Pool);
        if (pool is null)
        {
            pool = new ChoicePool(this, benefit.Pool!, benefit.Quantity);
            pools.Add(pool);
        }

        return pool;
    }
}
