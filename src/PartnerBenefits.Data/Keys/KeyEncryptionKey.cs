using System.Security.Cryptography;

namespace PartnerBenefits.Data.Keys;

/// <summary>Wraps data keys. Comes from configuration, or in Development from a file beside the database; never from the database.</summary>
public sealed class KeyEncryptionKey
{
    /// <summary>AES-256.</summary>
    public const int Bytes = 32;

    private readonly byte[] key;

    private KeyEncryptionKey(byte[] key) => this.key = key;

    /// <param name="base64">32 random bytes, as made by <c>openssl rand -base64 32</c>.</param>
    /// <returns>Null when it isn't that.</returns>
    public static KeyEncryptionKey? TryParse(string base64)
    {
        var bytes = new byte[Bytes];
        return Convert.TryFromBase64String(base64.Trim(), bytes, out var written) && written == Bytes
            ? new KeyEncryptionKey(bytes)
            : null;
    }

    public static string NewBase64() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    internal byte[] Wrap(byte[] dataKey, int dataKeyId) => SealedBytes.Seal(key, dataKey, dataKeyId);

    /// <exception cref="AuthenticationTagMismatchException">Wrapped by another key, or altered.</exception>
    internal byte[] Unwrap(byte[] wrapped, int dataKeyId) => SealedBytes.Open(key, wrapped, dataKeyId);
}
