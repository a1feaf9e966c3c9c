using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace PartnerBenefits.Web.Security.Entra;

/// <summary>Each sign-in that is begun leaves two cookies. Too many of them make the browser's requests too large to be read.</summary>
internal static class BegunSignIns
{
    private const int Most = 5;

    private const string Nonce = "nonce";

    /// <summary>Deletes the cookies of older sign-ins. Browsers send the oldest cookies first.</summary>
    public static void KeepLatest(RedirectContext context)
    {
        context.Properties.Items[Nonce] = context.ProtocolMessage.Nonce;
        foreach (var kind in (CookieBuilder[])[context.Options.NonceCookie, context.Options.CorrelationCookie])
        {
            foreach (var name in NamesOf(context.HttpContext, kind).SkipLast(Most - 1).ToList())
            {
                Delete(context.HttpContext, kind, name);
            }
        }
    }

    /// <summary>Deletes the nonce of a sign-in that has failed. Its other cookie is deleted by the framework.</summary>
    public static void Forget(RemoteFailureContext context)
    {
        var options = (OpenIdConnectOptions)context.Options;
        var nonce = context.Properties?.Items is { } kept && kept.TryGetValue(Nonce, out var known) ? known : null;
        var name = nonce is null ? null : NamesOf(context.HttpContext, options.NonceCookie)
            .FirstOrDefault(name => options.StringDataFormat.Unprotect(name[options.NonceCookie.Name!.Length..]) == nonce);
        if (name is not null)
        {
            Delete(context.HttpContext, options.NonceCookie, name);
        }
    }

    private static IEnumerable<string> NamesOf(HttpContext context, CookieBuilder kind) =>
        context.Request.Cookies.Keys.Where(name => name.StartsWith(kind.Name!, StringComparison.Ordinal));

    private static void Delete(HttpContext context, CookieBuilder kind, string name) =>
        context.Response.Cookies.Delete(name, kind.Build(context));
}
