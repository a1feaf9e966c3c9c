using System.Globalization;
using System.Text;

namespace PartnerBenefits.Domain.People;

/// <summary>Names of people and organisations, and lines of an invoice: short texts that others read, in mails too.</summary>
public static class PersonName
{
    /// <summary>More than any script puts on one letter.</summary>
    private const int MostMarks = 4;

    /// <summary>What mail programs make a link of, and the beginning of what they decode (RFC 2047).</summary>
    private static readonly string[] Addresses = ["://", "www.", "=?"];

    public static string? Parse(string? text)
    {
        var name = text?.Trim() ?? "";
        return name.Length <= PortalUser.NameLength && WhyNot(name) is null ? name : null;
    }

    /// <summary>Returns the rule that the text breaks, whatever its length, or null.</summary>
    public static Rule? WhyNot(string text)
    {
        Rune[] runes = [.. text.Trim().EnumerateRunes()];
        return !Array.Exists(runes, IsSeen) || !runes.Where((_, i) => IsAllowed(runes, i)).SequenceEqual(runes) ? NameRules.IsOneLine
            : Array.Exists(Addresses, address => text.Contains(address, StringComparison.OrdinalIgnoreCase)) ? NameRules.HasNoAddress
            : runes.Where((_, i) => IsMarkTooMany(runes, i)).Any() ? NameRules.HasFewMarks
            : null;
    }

    /// <summary>Makes a name usable that somebody's directory states, so that an odd name there keeps nobody from signing in.</summary>
    public static string? Tidy(string? text)
    {
        Rune[] runes = [.. (text?.Trim() ?? "").EnumerateRunes()];
        if (Array.Exists(runes, rune => InvisibleCharacters.IsControl(rune) && !InvisibleCharacters.IsJoiner(rune)))
        {
            return null;
        }

        var kept = string.Concat(runes.Where((_, i) => IsAllowed(runes, i) && !IsMarkTooMany(runes, i)));
        return Parse(Addresses.Aggregate(
            kept, (name, address) => name.Replace(address, address[..^1] + " ", StringComparison.OrdinalIgnoreCase)));
    }

    private static bool IsSeen(Rune rune) => Rune.IsLetterOrDigit(rune) && !InvisibleCharacters.Includes(rune);

    private static bool IsAllowed(Rune[] runes, int i) => InvisibleCharacters.IsJoiner(runes[i])
        ? i > 0 && i + 1 < runes.Length
            && InvisibleCharacters.IsOfJoinedScript(runes[i - 1]) && InvisibleCharacters.IsOfJoinedScript(runes[i + 1])
        : runes[i] != Rune.ReplacementChar && !InvisibleCharacters.Includes(runes[i]);

    private static bool IsMarkTooMany(Rune[] runes, int i) =>
        i >= MostMarks && Array.TrueForAll(runes[(i - MostMarks)..(i + 1)], IsMark);

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
