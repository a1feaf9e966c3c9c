using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Domain.Keys;

/// <summary>One key: in stock, or claimed by one entitlement for good.</summary>
public sealed class LicenseKey : IOwnedByAccount
{
    private LicenseKey()
    {
    }

    public LicenseKey(BenefitId benefit, byte[] hash, DateTime loadedAt) => (BenefitId, Hash, LoadedAt) = (benefit, hash, loadedAt);

    public long Id { get; private init; }

    public BenefitId BenefitId { get; private init; }

    /// <summary>Keyed hash of the key, by which it is found again: the same key can't be loaded twice.</summary>
    public byte[] Hash { get; private init; } = [];

    /// <summary>Which data key opens <see cref="Ciphertext"/>; null only within the transaction that loads the key.</summary>
    public int? DataKeyId { get; private set; }

    /// <summary>Bound to this row's <see cref="Id"/>: elsewhere it doesn't open.</summary>
    public byte[] Ciphertext { get; private set; } = [];

    public DateTime LoadedAt { get; private init; }

    public PartnerAccountId? AccountId { get; private set; }

    PartnerAccountId? IOwnedByAccount.Owner => AccountId;

    public EntitlementId? EntitlementId { get; private set; }

    public DateTime? ClaimedAt { get; private set; }

    public void Seal(int dataKeyId, byte[] ciphertext) => (DataKeyId, Ciphertext) = (dataKeyId, ciphertext);
}
