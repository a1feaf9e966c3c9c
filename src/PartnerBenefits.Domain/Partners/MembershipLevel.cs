namespace PartnerBenefits.Domain.Partners;

/// <summary>Where an account stands in the network. Silver and Gold are competencies: earned, not bought.</summary>
public enum MembershipLevel
{
    Network,
    Silver,
    Gold,
}
