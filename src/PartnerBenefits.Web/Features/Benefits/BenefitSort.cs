namespace PartnerBenefits.Web.Features.Benefits;

public enum BenefitSort
{
    Catalogue,
    Name,
    State,
    LastUsableDay,
}
