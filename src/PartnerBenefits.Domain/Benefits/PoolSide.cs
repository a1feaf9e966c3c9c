namespace PartnerBenefits.Domain.Benefits;

/// <summary>A unit of a pool is either one cloud seat or one of each on-premises row.</summary>
public enum PoolSide
{
    Cloud,
    OnPremises,
}
