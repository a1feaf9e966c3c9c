namespace PartnerBenefits.Domain.Subscriptions;

public enum SubscriptionState
{
    Ordered,
    Paid,
    Active,
    Grace,
    Expired,
    Cancelled,
}
