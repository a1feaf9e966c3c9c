using System.Globalization;

namespace PartnerBenefits.Web.Localization;

public static class Cultures
{
    public static string CultureName(this Language language) => language switch
    {
        Language.Fr => "fr",
        Language.En => "en",
    };

    public static CultureInfo Culture(this Language language) => CultureInfo.GetCultureInfo(language.CultureName());
}
