namespace PartnerBenefits.Web.Infrastructure;

internal static class Htmx
{
    /// <summary>Whether script asks for a part of a page, rather than a browser that opens it.</summary>
    public static bool IsOfScript(this HttpRequest request) => request.Headers.ContainsKey("HX-Request");
}
