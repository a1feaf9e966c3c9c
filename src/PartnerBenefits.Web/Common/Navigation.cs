namespace PartnerBenefits.Web.Common;

internal static class Navigation
{
    private static readonly string[] PurposeHeaders = ["Sec-Purpose", "Purpose", "X-Moz"];

    /// <summary>
    /// False if another site made the browser ask, or if the answer isn't for a whole page. True for browsers that don't say.
    /// </summary>
    public static bool IsNavigationOfOurs(this HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is not "cross-site"
        && request.Headers["Sec-Fetch-Dest"].ToString() is "" or "document"
        && !request.IsPrefetch();

    /// <summary>True if the browser only guesses that the person will open the page.</summary>
    public static bool IsPrefetch(this HttpRequest request) => Array.Exists(
        PurposeHeaders, name => request.Headers[name].ToString().StartsWith("prefetch", StringComparison.OrdinalIgnoreCase));
}
