namespace PartnerBenefits.Domain.Benefits;

public enum BenefitTab
{
    Software,
    Cloud,
    VisualStudio,
    Support,
}
