namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;

public enum BenefitSort
{
    /// <summary>The published list's order, under its groups.</summary>
    Catalogue,
    Name,
    State,
    LastUsableDay,
}
