using System.Globalization;
using System.Text;

namespace PartnerBenefits.Domain.Partners;

/// <summary>A person's name as it is kept: trimmed, on one line, and made of what can be seen.</summary>
public static class PersonName
{
    // Letters to Unicode, nothing to the eye.
    private const string BlankLetters = "\u115f\u1160\u3164\uffa0";

    // Some scripts join their letters with these.
    private const string Joiners = "\u200c\u200d";

    /// <summary>Null when it is no name, or longer than <see cref="PortalUser.NameLength"/>.</summary>
    public static string? Parse(string? text)
    {
        var name = text?.Trim() ?? "";
        var fits = name.Length is > 0 and <= PortalUser.NameLength;
        return fits && name.EnumerateRunes().All(IsAllowed) && name.EnumerateRunes().Any(IsSeen) ? name : null;
    }

    private static bool IsSeen(Rune rune) => Rune.IsLetterOrDigit(rune) && !IsOneOf(BlankLetters, rune);

    // A half pair of surrogates comes as the replacement character.
    private static bool IsAllowed(Rune rune) => rune != Rune.ReplacementChar && (IsOneOf(Joiners, rune) || Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse));

    private static bool IsOneOf(string characters, Rune rune) => rune.IsBmp && characters.Contains((char)rune.Value, StringComparison.Ordinal);
}
