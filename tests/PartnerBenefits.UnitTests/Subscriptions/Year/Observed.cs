namespace PartnerBenefits.UnitTests.Subscriptions.Year;

public sealed record Observed(
    SubscriptionState State,
    DateOnly? LastUsableDay,
    DateOnly? SeatsUntil,
    DateOnly? RenewsOn,
    bool IsRenewable,
    bool CanTurnOff,
    bool CanTurnOn,
    OrderState LatestOrder);
