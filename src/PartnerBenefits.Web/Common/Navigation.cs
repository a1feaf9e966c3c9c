namespace PartnerBenefits.Web.Common;

internal static class Navigation
{
    /// <summary>
    /// False if another site made the browser ask, or if the answer isn't for a whole page. True for browsers that don't say.
    /// </summary>
    public static bool IsNavigationOfOurs(this HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is not "cross-site"
        && request.Headers["Sec-Fetch-Dest"].ToString() is "" or "document"
        && request.Headers["Sec-Purpose"].ToString() is "";
}
