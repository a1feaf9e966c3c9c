using PartnerBenefits.Domain.Offers;

namespace PartnerBenefits.UnitTests.Subscriptions.Year;

/// <summary>All that a person can see of one subscription on a day.</summary>
public sealed record Observed(
    SubscriptionState State,
    DateOnly? LastUsableDay,
    DateOnly? RenewsOn,
    bool IsRenewable,
    bool CanTurnOff,
    bool CanTurnOn,
    OrderState LatestOrder);
