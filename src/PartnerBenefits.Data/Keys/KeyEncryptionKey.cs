using System.Security.Cryptography;

namespace PartnerBenefits.Data.Keys;

/// <summary>Key that encrypts data keys. It comes from configuration, or in Development from a file, never from the database.</summary>
public sealed class KeyEncryptionKey
{
    public const int Bytes = 32;

    /// <summary>Of 32 random bytes about 30 differ; a key that repeats its first half has 16.</summary>
    private const int FewestBytes = 20;

    private readonly byte[] key;

    private KeyEncryptionKey(byte[] key) => this.key = key;

    /// <summary>Reads 32 random bytes as <c>openssl rand -base64 32</c> prints them. Returns null for anything else.</summary>
    public static KeyEncryptionKey? TryParse(string base64)
    {
        var bytes = new byte[Bytes];
        return Convert.TryFromBase64String(base64.Trim(), bytes, out var written) && written == Bytes
            ? new KeyEncryptionKey(bytes)
            : null;
    }

    public static string NewBase64() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>
    /// What somebody typed, repeated or counted up, such as zeros or a published example. Of 10^10 random keys not one is like that.
    /// </summary>
    public bool CanBeGuessed =>
        key.Distinct().Count() < FewestBytes
        || key.All(b => char.IsAscii((char)b) && !char.IsControl((char)b))
        || key.Zip(key.Skip(1), (one, next) => (byte)(next - one)).Distinct().Count() == 1;

    internal byte[] Wrap(byte[] dataKey, DataKeyPurpose purpose, int id) => SealedBytes.Seal(key, dataKey, SealedFor.DataKey(purpose, id));

    internal byte[] Unwrap(DataKey dataKey) => SealedBytes.Open(key, dataKey.Wrapped, SealedFor.DataKey(dataKey.Purpose, dataKey.Id));
}
