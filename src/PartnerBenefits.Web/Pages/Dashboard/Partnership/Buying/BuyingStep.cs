namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Buying;

/// <summary>In their order (walkthrough, Offers).</summary>
public enum BuyingStep
{
    Terms,
    Billing,
    Review,

    /// <summary>It is bought.</summary>
    Confirmed,
}
