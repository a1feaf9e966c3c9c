using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.StaticAssets;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;

namespace PartnerBenefits.Web.Security;

public sealed partial class SessionCheck(
    Sessions sessions, ITempDataDictionaryFactory tempData, TimeProvider time, ILogger<SessionCheck> logger) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return;
        }

        var session = SessionOf(context.Principal);
        var found = session is { } id ? await sessions.FindAsync(id, context.HttpContext.RequestAborted) : null;
        if (found is not null && PersonClaims.For(found, IdleUntil(context.Properties)) is { } claims)
        {
            await SeeAsync(context.HttpContext, found.Session);
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

    /// <summary>A page is shown all the same if the database is too busy to note it.</summary>
    private async Task SeeAsync(HttpContext context, Session session)
    {
        if (time.Now - (session.LastSeenAt ?? session.StartedAt) < Session.SeenEvery)
        {
            return;
        }

        try
        {
            await sessions.SeeAsync(session.Id, context.RequestAborted);
        }
        catch (WriteBusyException busy)
        {
            LogNotSeen(logger, session.Id.Value, busy);
        }
    }

    /// <summary>The cookie is renewed by a request in the second half of its time.</summary>
    private DateTime? IdleUntil(AuthenticationProperties cookie)
    {
        var now = time.GetUtcNow();
        return cookie is not { IssuedUtc: { } issued, ExpiresUtc: { } expires } ? null
            : (now - issued > expires - now ? now + (expires - issued) : expires).UtcDateTime;
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
            return HttpMethods.IsPost(context.Request.Method) ? RedirectFormAsync(context) : base.RedirectToLogin(context);
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers["HX-Redirect"] = context.RedirectUri;
        return Task.CompletedTask;
    }

    /// <summary>The page redirects itself. The handler would write the address of the query unencoded into a header.</summary>
    public override Task RedirectToReturnUrl(RedirectContext<CookieAuthenticationOptions> context) => Task.CompletedTask;

    /// <summary>Leads back to the page of the form, which then says that nothing was sent.</summary>
    private Task RedirectFormAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.IsNavigationOfOurs())
        {
            var data = tempData.GetTempData(context.HttpContext);
            data[FormPage.NothingSentKey] = true;
            data.Save();
        }

        context.Response.Redirect($"{Links.SignIn}?returnUrl={Uri.EscapeDataString(context.Request.With(("handler", null)))}");
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    internal static SessionId? SessionOf(ClaimsPrincipal? person) =>
        Guid.TryParse(person?.FindFirstValue(PortalClaims.Session), out var id) ? new SessionId(id) : null;

    [LoggerMessage(2006, LogLevel.Warning, "When session {Session} was last used could not be written")]
    private static partial void LogNotSeen(ILogger logger, Guid session, Exception busy);

    [LoggerMessage(2001, LogLevel.Information, "Session {Session} was ended by its person")]
    private static partial void LogSignedOut(ILogger logger, Guid session);

    [LoggerMessage(2002, LogLevel.Warning, "Session {Session} is ended: its person was disabled or has no role any more")]
    private static partial void LogNoLongerAllowed(ILogger logger, Guid session);
}
