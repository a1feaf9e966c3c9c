namespace PartnerBenefits.Domain.Memberships;

/// <summary>Levels from low to high. Silver and Gold are competencies, which are earned and not bought.</summary>
public enum MembershipLevel
{
    NotKnown = -1,
    Network,
    Silver,
    Gold,
}
