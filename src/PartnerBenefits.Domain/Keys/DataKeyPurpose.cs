namespace PartnerBenefits.Domain.Keys;

public enum DataKeyPurpose
{
    Encrypt,

    /// <summary>Key for <see cref="LicenseKey.Hash"/>. It never changes, or no stored license key could be found again.</summary>
    Hash,
    KeyRing,
}
