namespace PartnerBenefits.Domain.Offers;

public enum SubscriptionState
{
    Ordered,
    Paid,
    Active,
    Grace,
    Expired,
    Cancelled,
}
