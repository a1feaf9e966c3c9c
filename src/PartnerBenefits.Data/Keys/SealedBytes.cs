using System.Security.Cryptography;

namespace PartnerBenefits.Data.Keys;

/// <summary>Encryption by AES-256-GCM with a random nonce, bound to one place by its associated data (ASVS 11.3.2, 11.3.3).</summary>
internal static class SealedBytes
{
    /// <summary>First byte of each payload, so that another algorithm can be added later (ASVS 11.2.2).</summary>
    private const byte Version = 2;

    /// <summary>Bound to the row's id only. It is opened and no longer made.</summary>
    private const byte VersionOfRow = 1;

    private static readonly int NonceLength = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagLength = AesGcm.TagByteSizes.MaxSize;

    public static bool IsOfRowOnly(byte[] payload) => payload is [VersionOfRow, ..];

    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> clear, SealedFor place)
    {
        var payload = new byte[1 + NonceLength + clear.Length + TagLength];
        payload[0] = Version;
        var nonce = payload.AsSpan(1, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, clear, payload.AsSpan(1 + NonceLength, clear.Length), payload.AsSpan(^TagLength..), place.Bytes);
        return payload;
    }

    public static byte[] Open(byte[] key, ReadOnlySpan<byte> payload, SealedFor place)
    {
        var length = payload.Length - 1 - NonceLength - TagLength;
        if (length < 0 || payload[0] is not (Version or VersionOfRow))
        {
            throw new CryptographicException("Not a payload of this version.");
        }

        var clear = new byte[length];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(
            payload.Slice(1, NonceLength), payload.Slice(1 + NonceLength, length), payload[^TagLength..], clear,
            payload[0] == Version ? place.Bytes : place.RowBytes);
        return clear;
    }
}
