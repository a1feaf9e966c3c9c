using System.Globalization;

namespace PartnerBenefits.Domain;

public sealed record BilingualText(string En, string Fr)
{
    public static readonly BilingualText None = new("", "");

    /// <summary>Returns the French text for every French culture and the English text for all others.</summary>
    public string ForCulture(CultureInfo culture)
    {
        return culture.TwoLetterISOLanguageName == "fr" ? Fr : En;
    }

    public string Localized => ForCulture(CultureInfo.CurrentUICulture);
}
