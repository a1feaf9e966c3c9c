namespace PartnerBenefits.Domain.Keys;

public sealed class LicenseKey : IOwnedByAccount
{
    private LicenseKey()
    {
    }

    public LicenseKey(BenefitId benefit, byte[] hash, DateTime loadedAt) => (BenefitId, Hash, LoadedAt) = (benefit, hash, loadedAt);

    public long Id { get; private init; }

    public BenefitId BenefitId { get; private init; }

    /// <summary>Keyed hash by which the key is found, so that the same key can't be loaded twice.</summary>
    public byte[] Hash { get; private init; } = [];

    public int? DataKeyId { get; private set; }

    /// <summary>The encrypted key, bound to <see cref="Id"/> and <see cref="BenefitId"/>: it can't be decrypted in another row.</summary>
    public byte[] Ciphertext { get; private set; } = [];

    public DateTime LoadedAt { get; private init; }

    public PartnerAccountId? AccountId { get; private set; }

    PartnerAccountId? IOwnedByAccount.Owner => AccountId;

    public EntitlementId? EntitlementId { get; private set; }

    public DateTime? ClaimedAt { get; private set; }

    /// <summary>UTC. When a key in stock was set aside, because somebody may have seen it; null for all others.</summary>
    public DateTime? SetAsideAt { get; private set; }

    public void Seal(int dataKeyId, byte[] ciphertext) => (DataKeyId, Ciphertext) = (dataKeyId, ciphertext);
}
