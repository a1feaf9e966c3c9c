namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;

public enum BenefitSort
{
    Catalogue,
    Name,
    State,
    LastUsableDay,
}
