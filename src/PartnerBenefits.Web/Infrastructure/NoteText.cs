namespace PartnerBenefits.Web.Infrastructure;

/// <summary>A note or a reason that somebody types on several lines.</summary>
internal static class NoteText
{
    /// <summary>As it is counted and kept: trimmed, with one character for each line's end, as the browser counts.</summary>
    public static string Kept(string? typed) => typed?.ReplaceLineEndings("\n").Trim() ?? "";
}
