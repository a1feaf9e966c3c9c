namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Buying;

public enum BuyingStep
{
    Terms,
    Billing,
    Review,

    Confirmed,
}
