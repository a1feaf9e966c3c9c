using System.Text.RegularExpressions;

namespace PartnerBenefits.Web.Infrastructure.Logging;

/// <summary>Knows secrets by their look, because they are logged wherever somebody pastes them (ASVS 16.2.5).</summary>
public static partial class Secrets
{
    private const string Hidden = "***";

    private const string EscapedLetter = "%(?:25)*(?:2D|5F|3[0-9]|[46][1-9A-F]|[57][0-9A])";

    private const string Hyphen = "(?:-|%(?:25)*2D)";

    public static bool AreIn(string text) => Calendar().IsMatch(text) || Token().IsMatch(text) || LicenseKey().IsMatch(text);

    public static string Hide(string text) =>
        LicenseKey().Replace(Token().Replace(Calendar().Replace(text, "calendar/" + Hidden), Hidden), Hidden);

    /// <summary>Whatever stands in the place of a calendar's secret, because half of one is still worth hiding.</summary>
    [GeneratedRegex("""(?<=\b|%2f)calendar(?:/|%2f)[^/"\\\s]+""", RegexOptions.IgnoreCase)]
    private static partial Regex Calendar();

    /// <summary>A calendar's secret has 43 letters; a GUID, which is none, has 36. Names of constraints can be as long.</summary>
    [GeneratedRegex(
        $"(?<![A-Z0-9_-])(?!(?:AK|CK|FK|IX|PK)_[A-Z])(?:[A-Z0-9_-]|{EscapedLetter}){{40,}}", RegexOptions.IgnoreCase)]
    private static partial Regex Token();

    /// <summary>Five groups of five, and the demo's invented keys.</summary>
    [GeneratedRegex(
        $"(?:(?<![A-Z0-9])|(?<=%(?:25)*[0-9A-F]{{2}}))"
            + $"(?:DEMO(?:{Hyphen}[A-Z0-9]{{4,8}}){{2,}}|[A-Z0-9]{{5}}(?:{Hyphen}[A-Z0-9]{{5}}){{4}})(?![A-Z0-9])",
        RegexOptions.IgnoreCase)]
    private static partial Regex LicenseKey();
}
