using System.Globalization;

namespace PartnerBenefits.Domain;

/// <summary>Catalogue text in the two languages that the portal speaks.</summary>
public sealed record BilingualText(string En, string Fr)
{
    public static readonly BilingualText None = new("", "");

    /// <summary>The text in the culture's language: French for any French culture, English for all others.</summary>
    public string In(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.TwoLetterISOLanguageName == "fr" ? Fr : En;
    }

    /// <summary>The text in the culture of the request.</summary>
    public string Here => In(CultureInfo.CurrentUICulture);
}
