using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;

namespace PartnerBenefits.Web.Security.Entra;

/// <summary>Renews in the last quarter of a session, so that it seldom ends while a form is filled in.</summary>
internal sealed class SessionRenewal(RequestDelegate next, TimeProvider time)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!IsDue(context) || !IsPageOpened(context) || !await MayTryAsync(context) || !await AskEntraAsync(context))
        {
            await next(context);
        }
    }

    private bool IsDue(HttpContext context) => context.User.RenewsFrom() is { } from && time.Now >= from;

    /// <summary>Pages for everybody are where a failed sign-in leads, so none of them begins another.</summary>
    private static bool IsPageOpened(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && context.GetEndpoint()?.Metadata is { } page
        && page.GetMetadata<PageActionDescriptor>() is not null
        && page.GetMetadata<IAllowAnonymous>() is null
        && context.Request.IsNavigationOfOurs()
        && !context.Request.IsOfScript()
        && !context.Request.Query.ContainsKey("handler");

    /// <summary>Only one try in a few minutes, whatever becomes of it.</summary>
    private static async Task<bool> MayTryAsync(HttpContext context)
    {
        try
        {
            return await context.RequestServices.GetRequiredService<Sessions>()
                .TryToRenewAsync(SessionCheck.SessionOf(context.User)!.Value, context.RequestAborted);
        }
        catch (WriteBusyException)
        {
            return false;
        }
    }

    private static async Task<bool> AskEntraAsync(HttpContext context)
    {
        var properties = new AuthenticationProperties { RedirectUri = context.Request.Path + context.Request.QueryString };
        SessionStart.Remember(properties, context);
        Renewal.Prepare(properties, context);
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
