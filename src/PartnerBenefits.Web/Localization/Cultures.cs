using System.Globalization;

namespace PartnerBenefits.Web.Localization;

public static class Cultures
{
    /// <summary>Language of the request, or of whatever else runs now.</summary>
    public static Language Current =>
        StoredNames.Known<Language>().FirstOrDefault(l => l.CultureName() == CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);

    public static string CultureName(this Language language) => language switch
    {
        Language.Fr => "fr",
        Language.En or Language.NotKnown => "en",
    };

    public static CultureInfo Culture(this Language language) => CultureInfo.GetCultureInfo(language.CultureName());
}
