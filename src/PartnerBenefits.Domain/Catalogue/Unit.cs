using System.Globalization;

namespace PartnerBenefits.Domain.Catalogue;

public static class Unit
{
    /// <summary>Number and unit, such as "10 licenses". The first word takes the plural s; in French 0 and 1 are singular.</summary>
    public static string Counted(this BilingualText unit, int count, CultureInfo culture)
    {
        var word = unit.ForCulture(culture);
        var isOne = count == 1 || (count == 0 && culture.TwoLetterISOLanguageName == "fr");
        var first = word.Split(' ')[0];
        return $"{count.ToString("N0", culture)} {(isOne ? word : first + "s" + word[first.Length..])}";
    }
}
