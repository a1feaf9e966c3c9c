using System.Globalization;
using System.Text;

namespace PartnerBenefits.Domain.People;

/// <summary>Characters that nobody sees, so that two names with and without them look the same.</summary>
internal static class InvisibleCharacters
{
    /// <summary>The default-ignorable code points of Unicode that no category below includes, and the blank of Braille.</summary>
    private static readonly (int First, int Last)[] Ranges =
    [
        (0x034f, 0x034f), (0x115f, 0x1160), (0x17b4, 0x17b5), (0x180b, 0x180f), (0x2800, 0x2800), (0x3164, 0x3164), (0xfe00, 0xfe0f),
        (0xffa0, 0xffa0), (0xfff0, 0xfff8), (0xe0000, 0xe0fff),
    ];

    /// <summary>Scripts that need joiners, as Persian and those of India do: from Arabic to Myanmar, and from Khmer to Mongolian.</summary>
    private static readonly (int First, int Last)[] JoinedScripts = [(0x0600, 0x109f), (0x1780, 0x18af)];

    public static bool Includes(Rune rune) => IsIn(Ranges, rune) || IsControl(rune);

    public static bool IsControl(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse;

    /// <summary>Zero-width joiner and non-joiner.</summary>
    public static bool IsJoiner(Rune rune) => rune.Value is 0x200c or 0x200d;

    public static bool IsOfJoinedScript(Rune rune) => IsIn(JoinedScripts, rune);

    private static bool IsIn((int First, int Last)[] ranges, Rune rune) =>
        Array.Exists(ranges, range => range.First <= rune.Value && rune.Value <= range.Last);
}
