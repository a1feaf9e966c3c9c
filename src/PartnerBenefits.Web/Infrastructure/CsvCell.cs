using System.Globalization;
using System.Text.RegularExpressions;

namespace PartnerBenefits.Web.Infrastructure;

/// <summary>One cell of a CSV file, written for the language of the request. Only typed text can look like a formula.</summary>
public readonly partial record struct CsvCell
{
    private const string Formula = "=+\\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b";

    // Readers may skip white space, quotes and invisible characters before they look for a formula.
    private const string Skipped = "[\\s\"\\p{Cf}]*";

    private CsvCell(string? written) => Written = written;

    /// <summary>What stands in the file, before the separator makes quotes necessary. Null for an empty cell.</summary>
    public string? Written { get; }

    /// <summary>A reader that splits at another separator, or ignores quotes, finds no formula in it either (ASVS 1.2.10).</summary>
    public static CsvCell Text(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return default;
        }

        var split = BeforeFormula().Replace(text, separator => LookAlike(separator.Value[0]));
        return new CsvCell(split != text || text[0] is '\t' or '\r' or '\n' || BeginsFormula().IsMatch(text) ? "'" + split : split);
    }

    public static CsvCell Number(decimal? number) => new(number?.ToString(CultureInfo.CurrentCulture));

    /// <summary>Spreadsheets read this form as a day in every language.</summary>
    public static CsvCell Day(DateOnly? day) => new(day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static CsvCell Time(DateTime? utc) => new(utc?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));

    private static string LookAlike(char separator) => separator switch
    {
        ';' => "\uff1b",
        ',' => "\uff0c",
        '|' => "\uff5c",
        '"' => "\u201d",
        _ => " ",
    };

    [GeneratedRegex($"[;,|\"\\t\\r\\n\\v\\f\\u0085\\u2028\\u2029](?={Skipped}[{Formula}])")]
    private static partial Regex BeforeFormula();

    [GeneratedRegex($"^{Skipped}[{Formula}]")]
    private static partial Regex BeginsFormula();
}
