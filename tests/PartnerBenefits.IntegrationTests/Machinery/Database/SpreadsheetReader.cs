using System.Globalization;
using System.Text;
using CsvHelper;

namespace PartnerBenefits.IntegrationTests.Machinery.Database;

/// <summary>Reads a CSV file as programs do that split at a comma, a semicolon or a tab, and heed quotes or not.</summary>
internal sealed record SpreadsheetReader(char Separator, bool HeedsQuotes)
{
    public static readonly IReadOnlyList<SpreadsheetReader> All =
        [.. from separator in (char[])[',', ';', '\t', '|'] from heeds in (bool[])[true, false]
            select new SpreadsheetReader(separator, heeds)];

    public static SpreadsheetReader Of(string language) => new(language == "fr" ? ';' : ',', true);

    public IReadOnlyList<IReadOnlyList<string>> Read(byte[] file)
    {
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), file[..3]);
        return HeedsQuotes ? ReadQuoted(file)
            : [.. Encoding.UTF8.GetString(file[3..]).Split('\r', '\n').Select(line => line.Split(Separator))];
    }

    /// <summary>Cells in which a spreadsheet would calculate something. A negative number is none.</summary>
    public IEnumerable<string> Formulas(byte[] file) => Read(file).SelectMany(row => row).Where(cell =>
        cell.Trim().Trim('"').TrimStart() is [var first, ..] text && "=+-@＝＋－＠".Contains(first, StringComparison.Ordinal)
        && !decimal.TryParse(text, NumberStyles.Number, CultureInfo.GetCultureInfo("fr"), out _));

    private List<IReadOnlyList<string>> ReadQuoted(byte[] file)
    {
        using var stream = new MemoryStream(file);
        using var reader = CsvReader.Create(stream, new CsvReaderOptions { HasHeader = false, Separator = Separator });
        var rows = new List<IReadOnlyList<string>>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return rows;
    }
}
