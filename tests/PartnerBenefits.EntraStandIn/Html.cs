using System.Text.Encodings.Web;

namespace PartnerBenefits.EntraStandIn;

internal static class Html
{
    private const string Style =
        "body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}"
        + "button{font:inherit;padding:.4rem .8rem;margin:.2rem 0;text-align:left}"
        + "label{display:block;margin:.4rem 0}input{font:inherit;width:100%;box-sizing:border-box}small{display:block}";

    public static string Encode(string? text) => HtmlEncoder.Default.Encode(text ?? "");

    public static Task WriteAsync(HttpContext context, string body)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(
            $"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Stand-in for Entra</title>"
            + "<link rel=\"icon\" href=\"data:,\">"
            + $"<style>{Style}</style></head><body><main>{body}</main></body></html>",
            context.RequestAborted);
    }

    public static Task RefuseAsync(HttpContext context, string reason)
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return WriteAsync(context, $"<h1>Refused</h1><p role=\"alert\">{Encode(reason)}</p>");
    }
}
