namespace PartnerBenefits.Domain.Offers;

/// <summary>What happens to a subscription on a day of its <see cref="Timeline"/>.</summary>
public enum DateKind
{
    Ordered,

    /// <summary>Of the purchase, or of a renewal that is unpaid: the last day to pay.</summary>
    PayUntil,

    /// <summary>The purchase wasn't paid in time.</summary>
    OrderLapsed,

    /// <summary>Paid.</summary>
    Bought,

    /// <summary>Of a level's: staff confirmed the level that brought it.</summary>
    Confirmed,

    Activated,

    RefundUntil,

    /// <summary>Something was activated, so a refund is no longer possible.</summary>
    RefundEnded,

    RenewableFrom,

    /// <summary>The last day to activate a key that was shown.</summary>
    ActivateKeysBy,

    LastUsableDay,

    Renews,

    GraceUntil,

    /// <summary>Or refunded.</summary>
    Cancelled,
}
