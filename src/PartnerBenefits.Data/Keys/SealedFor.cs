using System.Buffers.Binary;
using System.Text;

namespace PartnerBenefits.Data.Keys;

/// <summary>The one place in which a payload opens. Whoever can write to the database can't use it elsewhere.</summary>
/// <param name="Benefit">Of a license key, which opens for no other product.</param>
internal sealed record SealedFor(string Purpose, long Row, BenefitId? Benefit = null)
{
    /// <summary>Unambiguous: a purpose holds no zero, and what follows it has one length for each purpose.</summary>
    public byte[] Bytes => [.. Encoding.ASCII.GetBytes(Purpose), 0, .. RowBytes, .. Benefit?.Value.ToByteArray(bigEndian: true) ?? []];

    public byte[] RowBytes
    {
        get
        {
            var bytes = new byte[sizeof(long)];
            BinaryPrimitives.WriteInt64BigEndian(bytes, Row);
            return bytes;
        }
    }

    public static SealedFor LicenseKey(long row, BenefitId benefit) => new("license-key", row, benefit);

    public static SealedFor DataKey(DataKeyPurpose purpose, int id) => new($"data-key {purpose}", id);

    public static SealedFor KeyRing(int dataKey) => new("key-ring", dataKey);
}
