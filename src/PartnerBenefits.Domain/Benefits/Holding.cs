using PartnerBenefits.Domain.Assignments;
using PartnerBenefits.Domain.Keys;
using PartnerBenefits.Domain.Offers;

namespace PartnerBenefits.Domain.Benefits;

/// <summary>The stored facts of one entitlement on one day, from which its quantity and status are derived.</summary>
public sealed record Holding
{
    public required SubscriptionState Subscription { get; init; }

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

    public bool IsOpen => Subscription == SubscriptionState.Active && Quantity > 0;

    public Standing Standing => Subscription switch
    {
        SubscriptionState.Expired => Standing.Expired,
        SubscriptionState.Grace => Standing.Grace,
        SubscriptionState.Cancelled => Standing.Cancelled,
        SubscriptionState.Ordered => Standing.Unpaid,
        SubscriptionState.Paid => Standing.NotActivated,
        _ => StandingWhileActive(),
    };

    private Standing StandingWhileActive() => this switch
    {
        { Quantity: 0, PoolSide: not null, UnitsOfSide: null } => Standing.ToChoose,
        { Quantity: 0, PoolSide: not null } => Standing.OtherSide,
        { Quantity: 0 } => Standing.NotEarned,
        { KeysDue: > 0, IsInStock: false } => Standing.WaitingForStock,
        { Activation: ActivationStage.Requested } => Standing.Requested,
        { Activation: ActivationStage.Processing } => Standing.Processing,
        { Activation: ActivationStage.SentBack } => Standing.SentBack,
        { Fulfilment: Fulfilment.None } or { KeysClaimed: > 0 } or { SeatsTaken: > 0 } => Standing.Active,
        _ => Standing.Available,
    };
}
