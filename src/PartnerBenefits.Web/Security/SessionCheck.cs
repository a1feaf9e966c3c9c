using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.StaticAssets;
using PartnerBenefits.Data;
using PartnerBenefits.Web.Common;

namespace PartnerBenefits.Web.Security;

public sealed partial class SessionCheck(Sessions sessions, ILogger<SessionCheck> logger) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return;
        }

        var session = SessionOf(context.Principal);
        var found = session is { } id ? await sessions.FindAsync(id, context.HttpContext.RequestAborted) : null;
        if (found is not null && PersonClaims.For(found) is { } claims)
        {
            context.ReplacePrincipal(new ClaimsPrincipal(new ClaimsIdentity(claims, context.Scheme.Name, PortalClaims.Name, null)));
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
        if (found is not null)
        {
            LogNoLongerAllowed(logger, found.Session.Id.Value);
            await sessions.EndAsync(found.Session.Id, context.HttpContext.RequestAborted);
        }
    }

    public override async Task SigningOut(CookieSigningOutContext context)
    {
        if (SessionOf(context.HttpContext.User) is { } session)
        {
            await sessions.EndAsync(session, context.HttpContext.RequestAborted);
            LogSignedOut(logger, session.Value);
        }
    }

    /// <summary>Script can't follow a redirect to Entra, so htmx is told to load the whole page.</summary>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (!context.Request.IsOfScript())
        {
            return base.RedirectToLogin(context);
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers["HX-Redirect"] = context.RedirectUri;
        return Task.CompletedTask;
    }

    /// <summary>The page redirects itself. The handler would write the address of the query unencoded into a header.</summary>
    public override Task RedirectToReturnUrl(RedirectContext<CookieAuthenticationOptions> context) => Task.CompletedTask;

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    internal static SessionId? SessionOf(ClaimsPrincipal? person) =>
        Guid.TryParse(person?.FindFirstValue(PortalClaims.Session), out var id) ? new SessionId(id) : null;

    [LoggerMessage(2001, LogLevel.Information, "Session {Session} was ended by its person")]
    private static partial void LogSignedOut(ILogger logger, Guid session);

    [LoggerMessage(2002, LogLevel.Warning, "Session {Session} is ended: its person was disabled or has no role any more")]
    private static partial void LogNoLongerAllowed(ILogger logger, Guid session);
}
