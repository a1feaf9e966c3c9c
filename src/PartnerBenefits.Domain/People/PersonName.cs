using System.Globalization;
using System.Text;

namespace PartnerBenefits.Domain.People;

public static class PersonName
{
    // Unicode classifies these characters as letters, but they are invisible.
    private const string BlankLetters = "\u115f\u1160\u3164\uffa0";

    private const string Joiners = "\u200c\u200d";

    public static string? Parse(string? text)
    {
        var name = text?.Trim() ?? "";
        var fits = name.Length is > 0 and <= PortalUser.NameLength;
        return fits && name.EnumerateRunes().All(IsAllowed) && name.EnumerateRunes().Any(IsSeen) ? name : null;
    }

    private static bool IsSeen(Rune rune) => Rune.IsLetterOrDigit(rune) && !IsOneOf(BlankLetters, rune);

    private static bool IsAllowed(Rune rune) => rune != Rune.ReplacementChar && (IsOneOf(Joiners, rune) || Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse));

    private static bool IsOneOf(string characters, Rune rune) =>
        rune.IsBmp && characters.Contains((char)rune.Value, StringComparison.Ordinal);
}
