using System.Buffers.Binary;
using System.Security.Cryptography;

namespace PartnerBenefits.Data.Keys;

/// <summary>Encryption by AES-256-GCM with a random nonce and the row's id as associated data (ASVS 11.3.2, 11.3.3).</summary>
internal static class SealedBytes
{
    /// <summary>First byte of each payload, so that another algorithm can be added later (ASVS 11.2.2).</summary>
    private const byte AesGcmVersion = 1;

    private static readonly int NonceLength = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagLength = AesGcm.TagByteSizes.MaxSize;

    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> clear, long rowId)
    {
        var payload = new byte[1 + NonceLength + clear.Length + TagLength];
        payload[0] = AesGcmVersion;
        var nonce = payload.AsSpan(1, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, clear, payload.AsSpan(1 + NonceLength, clear.Length), payload.AsSpan(^TagLength..), RowBytes(rowId));
        return payload;
    }

    public static byte[] Open(byte[] key, ReadOnlySpan<byte> payload, long rowId)
    {
        var length = payload.Length - 1 - NonceLength - TagLength;
        if (length < 0 || payload[0] != AesGcmVersion)
        {
            throw new CryptographicException("Not a payload of this version.");
        }

        var clear = new byte[length];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(payload.Slice(1, NonceLength), payload.Slice(1 + NonceLength, length), payload[^TagLength..], clear, RowBytes(rowId));
        return clear;
    }

    private static byte[] RowBytes(long rowId)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, rowId);
        return bytes;
    }
}
