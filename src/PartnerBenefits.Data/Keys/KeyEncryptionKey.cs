using System.Security.Cryptography;

namespace PartnerBenefits.Data.Keys;

/// <summary>Key that encrypts data keys. It comes from configuration, or in Development from a file, never from the database.</summary>
public sealed class KeyEncryptionKey
{
    public const int Bytes = 32;

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

    internal byte[] Wrap(byte[] dataKey, int dataKeyId) => SealedBytes.Seal(key, dataKey, dataKeyId);

    internal byte[] Unwrap(byte[] wrapped, int dataKeyId) => SealedBytes.Open(key, wrapped, dataKeyId);
}
