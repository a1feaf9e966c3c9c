namespace PartnerBenefits.Web.Common;

internal static class Htmx
{
    public static bool IsOfScript(this HttpRequest request) => request.Headers.ContainsKey("HX-Request");
}
