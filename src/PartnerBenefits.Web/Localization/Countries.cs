using System.Collections.Concurrent;
using System.Globalization;

namespace PartnerBenefits.Web.Localization;

/// <summary>The countries and territories of ISO 3166-1, as far as people live there, by their names in the reader's language.</summary>
public static class Countries
{
    /// <summary>Codes that look like one and are reserved or made up for parts of a country.</summary>
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

    /// <summary>In the order of its language.</summary>
    public static IReadOnlyList<Country> In(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return ByLanguage.GetOrAdd(culture.TwoLetterISOLanguageName, language =>
            [.. Codes.Select(code => new Country(code, NameOf(language, code))).OrderBy(c => c.Name, StringComparer.Create(culture, ignoreCase: true))]);
    }

    /// <summary>In the language of the request; the code itself where there is no such country.</summary>
    public static string NameOf(string code) => IsKnown(code) ? NameOf(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, code) : code;

    // The region's own name where that language is spoken: its display name stays in the language in which it was first asked for.
    private static string NameOf(string language, string code) => new RegionInfo($"{language}-{code}").NativeName;
}
