using System.Collections.Concurrent;
using System.Globalization;

namespace PartnerBenefits.Web.Localization;

/// <summary>The countries of ISO 3166-1 that the system knows, named in the language of the request.</summary>
public static class Countries
{
    /// <summary>Regions that the system has and the standard hasn't.</summary>
    private static readonly string[] NotOfTheStandard = ["EA", "IC", "XK"];

    private static readonly HashSet<string> Codes = [.. CultureInfo.GetCultures(CultureTypes.SpecificCultures)
        .Select(culture => new RegionInfo(culture.Name).TwoLetterISORegionName)
        .Where(code => code.Length == 2 && code.All(char.IsAsciiLetterUpper)).Except(NotOfTheStandard)];

    private static readonly ConcurrentDictionary<string, IReadOnlyList<Country>> InLanguages = new();

    /// <param name="Code">ISO 3166-1 alpha-2, upper case.</param>
    public sealed record Country(string Code, string Name);

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>By name.</summary>
    public static IReadOnlyList<Country> All => InLanguages.GetOrAdd(Language, language =>
        [.. Codes.Select(code => new Country(code, Name(language, code))).OrderBy(c => c.Name, StringComparer.Create(CultureInfo.GetCultureInfo(language), CompareOptions.None))]);

    public static bool Has(string? code) => code is not null && Codes.Contains(code);

    /// <summary>The code itself where there is no such country.</summary>
    public static string NameOf(string code) => Has(code) ? Name(Language, code) : code;

    // DisplayName would keep the language in which it was first asked for.
    private static string Name(string language, string code) => new RegionInfo($"{language}-{code}").NativeName;
}
