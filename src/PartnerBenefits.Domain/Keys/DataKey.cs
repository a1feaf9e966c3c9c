namespace PartnerBenefits.Domain.Keys;

/// <summary>Key that encrypts license keys. It is stored encrypted by another key, which is not in the database.</summary>
public sealed class DataKey
{
    private DataKey()
    {
    }

    public DataKey(DataKeyPurpose purpose, DateTime createdAt) => (Purpose, CreatedAt) = (purpose, createdAt);

    public int Id { get; private init; }

    public DataKeyPurpose Purpose { get; private init; }

    public byte[] Wrapped { get; private set; } = [];

    public DateTime CreatedAt { get; private init; }

    public void Wrap(byte[] wrapped) => Wrapped = wrapped;
}
