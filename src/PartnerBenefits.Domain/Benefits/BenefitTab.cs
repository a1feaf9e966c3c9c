namespace PartnerBenefits.Domain.Benefits;

/// <summary>Where a benefit is found, in the order of the tabs.</summary>
public enum BenefitTab
{
    Software,
    Cloud,
    VisualStudio,
    Support,
}
