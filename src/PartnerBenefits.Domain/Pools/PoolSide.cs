namespace PartnerBenefits.Domain.Pools;

/// <summary>Each unit of a pool gives either one cloud seat or one of each on-premises row.</summary>
public enum PoolSide
{
    NotKnown = -1,
    Cloud,
    OnPremises,
}
