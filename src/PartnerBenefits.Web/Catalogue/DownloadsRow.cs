using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsvHelper;

namespace PartnerBenefits.Web.Catalogue;

/// <summary>One file in several languages and for several operating systems. Links, sizes and checksums are invented examples.</summary>
internal sealed record DownloadsRow(
    string Benefit, string File, string Format, int SizeMb, string Languages, string Systems, string FileEn, string FileFr)
{
    private const long BytesPerMb = 1024 * 1024;

    public static DownloadsRow Of(CsvReader row) => new(
        row.GetString("benefit"),
        row.GetString("file"),
        row.GetString("format"),
        int.Parse(row.GetString("size_mb"), CultureInfo.InvariantCulture),
        row.GetString("languages"),
        row.GetString("systems"),
        row.GetString("file_en"),
        row.GetString("file_fr"));

    public IEnumerable<Download> Expand() =>
        from language in Languages.Split(' ')
        from system in Systems.Split(' ')
        select Of(language, system);

    private Download Of(string language, string system)
    {
        var url = $"https://downloads.partnerbenefits.example/{Benefit}/{language}/{system}/{File}.{Format}".ToLowerInvariant();
        return new Download
        {
            Name = new BilingualText(FileEn, FileFr),
            Language = language,
            OperatingSystem = Enum.Parse<OperatingSystemType>(system.Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
            Format = Format,
            SizeInBytes = SizeMb * BytesPerMb,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url))),
            Url = url,
        };
    }
}
