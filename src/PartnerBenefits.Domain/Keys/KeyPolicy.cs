namespace PartnerBenefits.Domain.Keys;

public enum KeyPolicy
{
    NotKnown = -1,
    /// <summary>One key can be activated as often as the quantity.</summary>
    Shared,
    PerLicense,
}
