using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Web.Common;

namespace PartnerBenefits.Web.Security.Entra;

/// <summary>Renews in the last quarter of a session, so that it seldom ends while a form is filled in.</summary>
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

    private static bool IsPageOpened(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null
        && !context.Request.IsOfScript()
        && !context.Request.Query.ContainsKey("handler");

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
