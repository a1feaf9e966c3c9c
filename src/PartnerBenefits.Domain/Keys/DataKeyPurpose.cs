namespace PartnerBenefits.Domain.Keys;

public enum DataKeyPurpose
{
    NotKnown = -1,
    Encrypt,

    /// <summary>Key for <see cref="LicenseKey.Hash"/>. It never changes, or no stored license key could be found again.</summary>
    Hash,
    KeyRing,
}
