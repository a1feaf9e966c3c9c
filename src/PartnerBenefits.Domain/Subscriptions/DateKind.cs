namespace PartnerBenefits.Domain.Subscriptions;

public enum DateKind
{
    Ordered,
    PayUntil,
    OrderLapsed,
    Bought,
    Confirmed,
    Activated,
    RefundUntil,
    RefundEnded,
    RenewableFrom,
    ActivateKeysBy,
    LastUsableDay,
    Renews,
    GraceUntil,
    Cancelled,
}
