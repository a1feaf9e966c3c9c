using System.Buffers;

namespace PartnerBenefits.Web.Common;

/// <summary>Removes what people paste without seeing it, before anything else reads what they typed.</summary>
internal static class TypedText
{
    private const string MailTo = "mailto:";

    /// <summary>
    /// Soft hyphen, zero width space and no-break space, word joiner, marks and controls of direction. Joiners (U+200C, U+200D) stay:
    /// some scripts and emoji need them.
    /// </summary>
    private static readonly SearchValues<char> Invisible = SearchValues.Create(
        "\u00ad\u061c\u180e\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064" +
        "\u2066\u2067\u2068\u2069\ufeff");

    public static string WithoutInvisible(string text) =>
        text.AsSpan().ContainsAny(Invisible) ? string.Concat(text.Where(c => !Invisible.Contains(c))) : text;

    /// <summary>Returns what is left of an address that was copied as a link, from a list or from the head of a mail.</summary>
    public static string OfAddress(string text)
    {
        var address = text.Trim();
        for (var before = ""; before != address;)
        {
            before = address;
            address = Unwrapped(address.TrimEnd(',', ';').Trim());
        }

        return address;
    }

    private static string Unwrapped(string text)
    {
        if (text.StartsWith(MailTo, StringComparison.OrdinalIgnoreCase))
        {
            var address = text[MailTo.Length..];
            var at = address.IndexOf('@', StringComparison.Ordinal);
            return at > 0 && address.IndexOf('?', at) is > 0 and var query ? address[..query] : address;
        }

        return text is ['<', .., '>'] ? text[1..^1].Trim() : text;
    }
}
