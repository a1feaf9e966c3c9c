namespace PartnerBenefits.Web.Features.Orders;

public enum BuyingStep
{
    Agreement,
    Billing,
    Review,

    Confirmed,
}
