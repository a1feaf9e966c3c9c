namespace PartnerBenefits.Domain.Keys;

public enum KeyPolicy
{
    /// <summary>One key with as many activations as the quantity.</summary>
    Shared,

    /// <summary>A key for each unit.</summary>
    PerLicense,
}
