namespace PartnerBenefits.Web.Common;

internal static class NoteText
{
    /// <summary>Returns the text as it is counted and stored: trimmed, and with one character per line break, as browsers count.</summary>
    public static string Normalize(string? typed) => typed?.ReplaceLineEndings("\n").Trim() ?? "";
}
