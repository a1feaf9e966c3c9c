namespace PartnerBenefits.Domain.Orders;

public enum OrderState
{
    Unpaid,
    Paid,
    Lapsed,
    Cancelled,
    Refunded,
}
