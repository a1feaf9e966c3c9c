namespace PartnerBenefits.Domain.Benefits;

/// <summary>The stored facts of one entitlement on one day, from which its quantity and status are derived.</summary>
public sealed record EntitlementSnapshot
{
    public required SubscriptionState Subscription { get; init; }

    /// <summary>The account is unverified. What it has stays, but nothing new can be taken.</summary>
    public bool IsUnverified { get; init; }

    public required Fulfilment Fulfilment { get; init; }

    public KeyPolicy? KeyPolicy { get; init; }

    public int Granted { get; init; }

    public int Earned { get; init; }

    public PoolSide? PoolSide { get; init; }

    public int? UnitsOfSide { get; init; }

    public int KeysClaimed { get; init; }

    public bool IsInStock { get; init; }

    public int SeatsTaken { get; init; }

    public ActivationStage? Activation { get; init; }

    public int Quantity => (PoolSide is null ? Granted : UnitsOfSide ?? 0) + Earned;

    public int KeysDue => KeyPolicy switch
    {
        Keys.KeyPolicy.Shared when Quantity > 0 => Math.Max(0, 1 - KeysClaimed),
        Keys.KeyPolicy.PerLicense => Math.Max(0, Quantity - KeysClaimed),
        _ => 0,
    };

    /// <summary>Units that keys and seats rest on. A shared key needs one, and so does a seat that isn't a unit itself.</summary>
    public int UnitsTaken => Math.Max(
        KeyPolicy == Keys.KeyPolicy.PerLicense ? KeysClaimed : Math.Min(1, KeysClaimed),
        Fulfilment == Fulfilment.Seats ? SeatsTaken : Math.Min(1, SeatsTaken));

    public bool IsOpen => Subscription == SubscriptionState.Active && !IsUnverified && !IsOfNewerVersion && Quantity > 0;

    /// <summary>A newer version of the portal gave it a kind that this one doesn't know, so this one gives nothing of it.</summary>
    public bool IsOfNewerVersion =>
        Fulfilment == Fulfilment.NotKnown || KeyPolicy == Keys.KeyPolicy.NotKnown || PoolSide == Pools.PoolSide.NotKnown;

    public BenefitStatus Status => Subscription switch
    {
        SubscriptionState.Expired => BenefitStatus.Expired,
        SubscriptionState.Grace => BenefitStatus.Grace,
        SubscriptionState.Cancelled => BenefitStatus.Cancelled,
        SubscriptionState.Ordered => BenefitStatus.Unpaid,
        SubscriptionState.Paid => BenefitStatus.NotActivated,
        SubscriptionState.Active => StatusWhileActive(),
    };

    private BenefitStatus StatusWhileActive() => this switch
    {
        { IsUnverified: true } => BenefitStatus.NotVerified,
        { IsOfNewerVersion: true } => BenefitStatus.OfNewerVersion,
        { Quantity: 0, PoolSide: not null, UnitsOfSide: null } => BenefitStatus.ToChoose,
        { Quantity: 0, PoolSide: not null } => BenefitStatus.OtherSide,
        { Quantity: 0 } => BenefitStatus.NotEarned,
        { KeysDue: > 0, IsInStock: false } => BenefitStatus.WaitingForStock,
        { Activation: ActivationStage.Requested } => BenefitStatus.Requested,
        { Activation: ActivationStage.Processing } => BenefitStatus.Processing,
        { Activation: ActivationStage.SentBack } => BenefitStatus.SentBack,
        { Fulfilment: Fulfilment.None } or { KeysClaimed: > 0 } or { SeatsTaken: > 0 } => BenefitStatus.Active,
        _ => BenefitStatus.Available,
    };
}
