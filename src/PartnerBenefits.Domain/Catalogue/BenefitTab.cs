namespace PartnerBenefits.Domain.Catalogue;

public enum BenefitTab
{
    NotKnown = -1,
    Software,
    Cloud,
    VisualStudio,
    Support,
}
