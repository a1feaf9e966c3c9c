namespace PartnerBenefits.Domain.Keys;

public enum DataKeyPurpose
{
    Encrypt,

    /// <summary>Computes <see cref="LicenseKey.Hash"/>. It never changes, or no stored key could be found again.</summary>
    Hash,
    KeyRing,
}
