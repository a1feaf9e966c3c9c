namespace PartnerBenefits.Domain.Keys;

/// <summary>A key that protects license keys, itself wrapped by the key-encryption key, which is not in the database.</summary>
public sealed class DataKey
{
    private DataKey()
    {
    }

    public DataKey(DataKeyPurpose purpose, DateTime createdAt) => (Purpose, CreatedAt) = (purpose, createdAt);

    public int Id { get; private init; }

    public DataKeyPurpose Purpose { get; private init; }

    /// <summary>Rotating the key-encryption key writes this anew and nothing else.</summary>
    public byte[] Wrapped { get; private set; } = [];

    public DateTime CreatedAt { get; private init; }

    public void Wrap(byte[] wrapped) => Wrapped = wrapped;
}
