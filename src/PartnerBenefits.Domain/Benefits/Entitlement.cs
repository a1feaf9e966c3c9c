namespace PartnerBenefits.Domain.Benefits;

/// <summary>Copy of what a subscription grants of one benefit, so that later changes of the catalogue take nothing away.</summary>
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

    public ChoicePoolId? PoolId { get; private init; }

    public int Granted { get; private init; }

    public BilingualText Unit { get; private init; } = BilingualText.None;

    public int Seats { get; private init; }

    public int PauseDays { get; private init; }

    /// <summary>Only a guarded SQL update changes this, so that two requests can't take the same seat.</summary>
    public int SeatsTaken { get; private set; }

    public KeyPolicy? KeyPolicy { get; private init; }

    /// <summary>This number and the keys themselves change together, while this row is locked.</summary>
    public int KeysClaimed { get; private set; }

    public EarnedUnits Earn(SubscriptionTerm term, int amount, DateOnly day, AuditTrail.Actor by) => new(this, term, amount, day, by);

    /// <summary>Records used incidents or hours. The caller reads <paramref name="left"/> while this row is locked.</summary>
    public UsageRecord Use(SubscriptionTerm term, int amount, int left, DateOnly day, AuditTrail.Actor by)
    {
        BenefitRules.SoMuchIsLeft.Require(amount <= left);
        return new UsageRecord(this, term, amount, day, by);
    }
}
