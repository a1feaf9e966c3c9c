using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Web.Infrastructure;

namespace PartnerBenefits.Web.Security.Entra;

/// <summary>
/// A page that is opened in the last quarter of a session goes by Entra, which lets the person through without a question and
/// tells their roles anew. So hardly any form is filled in for a session that ends before it is sent.
/// </summary>
internal sealed class SessionRenewal(RequestDelegate next, TimeProvider time)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!IsDue(context) || !IsPageOpened(context) || !await AskEntraAsync(context))
        {
            await next(context);
        }
    }

    private bool IsDue(HttpContext context) => context.User.RenewsFrom() is { } from && time.Now >= from;

    /// <summary>Not a part of a page, nor a file that is downloaded.</summary>
    private static bool IsPageOpened(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null
        && !context.Request.IsOfScript()
        && !context.Request.Query.ContainsKey("handler");

    /// <summary>False where Entra can't be asked: then the session goes on for as long as it has.</summary>
    private static async Task<bool> AskEntraAsync(HttpContext context)
    {
        var properties = new AuthenticationProperties { RedirectUri = context.Request.Path + context.Request.QueryString };
        SessionStart.Remember(properties, context.User);
        try
        {
            await context.ChallengeAsync(OpenIdConnectDefaults.AuthenticationScheme, properties);
            return true;
        }
        catch (InvalidOperationException e) when (e.InnerException is not null)
        {
            return false;
        }
    }
}
