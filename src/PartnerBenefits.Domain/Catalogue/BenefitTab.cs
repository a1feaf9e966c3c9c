namespace PartnerBenefits.Domain.Catalogue;

public enum BenefitTab
{
    Software,
    Cloud,
    VisualStudio,
    Support,
}
