using System.Globalization;

namespace PartnerBenefits.Domain.Benefits;

/// <summary>What a benefit is counted in, in both languages and in the singular, as the catalogue has it.</summary>
public static class Unit
{
    /// <summary>
    /// "10 licenses", "0 licence". Every unit of the catalogue takes an s on its first word in both languages
    /// ("licence utilisateur", "licences utilisateur"); French counts 0 and 1 as one.
    /// </summary>
    public static string Counted(this BilingualText unit, int count, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(culture);
        var word = unit.In(culture);
        var isOne = count == 1 || (count == 0 && culture.TwoLetterISOLanguageName == "fr");
        var first = word.Split(' ')[0];
        return $"{count.ToString("N0", culture)} {(isOne ? word : first + "s" + word[first.Length..])}";
    }
}
