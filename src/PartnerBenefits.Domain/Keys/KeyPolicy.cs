namespace PartnerBenefits.Domain.Keys;

public enum KeyPolicy
{
    /// <summary>One key can be activated as often as the quantity.</summary>
    Shared,
    PerLicense,
}
