namespace PartnerBenefits.Domain.Keys;

public enum DataKeyPurpose
{
    Encrypt,

    /// <summary>For <see cref="LicenseKey.Hash"/>. There is one, and it never changes: else no key would be found again.</summary>
    Hash,

    /// <summary>For the key ring of cookies and forms.</summary>
    KeyRing,
}
