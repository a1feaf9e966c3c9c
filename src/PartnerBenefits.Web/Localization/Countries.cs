using System.Collections.Concurrent;
using System.Globalization;

namespace PartnerBenefits.Web.Localization;

public static class Countries
{
    /// <summary>.NET knows these codes, but ISO 3166-1 only reserves them, or they mean parts of a country.</summary>
    private static readonly string[] NotOfIso = ["AC", "CP", "DG", "EA", "IC", "TA", "XK"];

    private static readonly HashSet<string> Codes =
    [
        .. CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .Select(culture => new RegionInfo(culture.Name).TwoLetterISORegionName)
            .Where(code => code is [>= 'A' and <= 'Z', >= 'A' and <= 'Z']).Except(NotOfIso),
    ];

    private static readonly ConcurrentDictionary<string, IReadOnlyList<Country>> ByLanguage = new();

    /// <param name="Code">ISO 3166-1 alpha-2, upper case.</param>
    public sealed record Country(string Code, string Name);

    public static bool IsKnown(string? code) => code is not null && Codes.Contains(code);

    public static IReadOnlyList<Country> SortedFor(CultureInfo culture) =>
        ByLanguage.GetOrAdd(culture.TwoLetterISOLanguageName, language =>
            [.. Codes.Select(code => new Country(code, NameOf(language, code)))
                .OrderBy(c => c.Name, StringComparer.Create(culture, ignoreCase: true))]);

    public static string NameOf(string code) => IsKnown(code) ? NameOf(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, code) : code;

    // NativeName is the name in the language of the region's culture. DisplayName would stay in the language in which it was first read.
    private static string NameOf(string language, string code) => new RegionInfo($"{language}-{code}").NativeName;
}
