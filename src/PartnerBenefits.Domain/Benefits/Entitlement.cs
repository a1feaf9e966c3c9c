using PartnerBenefits.Domain.Keys;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Domain.Benefits;

/// <summary>
/// What a subscription grants of one benefit, copied from it on activation: a later change of the catalogue takes nothing away.
/// </summary>
public sealed class Entitlement : IOwnedByAccount
{
    private Entitlement()
    {
    }

    internal Entitlement(Subscription subscription, Benefit benefit, ChoicePoolId? pool)
    {
        Id = EntitlementId.New();
        (AccountId, SubscriptionId, BenefitId, PoolId) = (subscription.AccountId, subscription.Id, benefit.Id, pool);
        (Granted, Unit, KeyPolicy) = (benefit.Quantity, benefit.Unit, benefit.KeyPolicy);
        (Seats, PauseDays) = (benefit.Seats ?? 0, benefit.PauseDays);
    }

    public EntitlementId Id { get; private init; }

    public PartnerAccountId AccountId { get; private init; }

    PartnerAccountId? IOwnedByAccount.Owner => AccountId;

    public SubscriptionId SubscriptionId { get; private init; }

    public BenefitId BenefitId { get; private init; }

    /// <summary>Null unless its units come from a pool.</summary>
    public ChoicePoolId? PoolId { get; private init; }

    /// <summary>Without what is earned; of a pool's benefit all of the pool's units, of which its side holds a part.</summary>
    public int Granted { get; private init; }

    public BilingualText Unit { get; private init; } = BilingualText.None;

    public int Seats { get; private init; }

    /// <inheritdoc cref="Benefit.PauseDays"/>
    public int PauseDays { get; private init; }

    /// <summary>How many people are assigned. Changed only by a guarded update (DESIGN, 1).</summary>
    public int SeatsTaken { get; private set; }

    public KeyPolicy? KeyPolicy { get; private init; }

    /// <summary>Changed only together with the keys themselves, with this row locked.</summary>
    public int KeysClaimed { get; private set; }

    /// <summary>Recorded by staff once the condition of the benefit's note is met; counts in that term only.</summary>
    public Earned Earn(Term term, int amount, DateOnly day, Auditing.Actor by) => new(this, term, amount, day, by);

    /// <summary>Incidents or hours of a support benefit, recorded by staff. <paramref name="left"/> is read with this row locked.</summary>
    /// <exception cref="RuleBrokenException">More than is left.</exception>
    public Used Use(Term term, int amount, int left, DateOnly day, Auditing.Actor by)
    {
        BenefitRules.SoMuchIsLeft.Require(amount <= left);
        return new Used(this, term, amount, day, by);
    }
}
