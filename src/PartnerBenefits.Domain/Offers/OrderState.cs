namespace PartnerBenefits.Domain.Offers;

public enum OrderState
{
    Unpaid,
    Paid,
    Lapsed,
    Cancelled,
    Refunded,
}
