namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Buying;

public enum BuyingStep
{
    Agreement,
    Billing,
    Review,

    Confirmed,
}
