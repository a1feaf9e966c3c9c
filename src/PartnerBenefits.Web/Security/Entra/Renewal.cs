using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using PartnerBenefits.Data;
using PartnerBenefits.Web.Common;

namespace PartnerBenefits.Web.Security.Entra;

/// <summary>
/// Asks Entra for a new session without a question to the person. If that fails, they keep the session that they have.
/// </summary>
internal sealed partial class Renewal(Sessions sessions, ILogger<Renewal> logger)
{
    private const string Key = "renewal";

    private const string ByItself = "by itself";

    private const string ByThePerson = "by the person";

    /// <param name="isAskedFor">True if the person wants to stay. If Entra wants to ask something then, it may.</param>
    public static void Prepare(AuthenticationProperties properties, HttpContext context, bool isAskedFor = false)
    {
        properties.Items[Key] = isAskedFor ? ByThePerson : ByItself;
        properties.SetParameter(EntraEvents.Prompt, OpenIdConnectPrompt.None);
        // Otherwise Entra may take another account that is signed in at the same browser.
        properties.SetParameter(OpenIdConnectParameterNames.LoginHint, context.User.LoginHint());
    }

    /// <summary>Sends the person back to the page that they asked for. False if this isn't a renewal.</summary>
    public bool LeadBack(HttpContext context, AuthenticationProperties? properties, string? page, object reason)
    {
        if (properties?.Items.TryGetValue(Key, out var how) != true)
        {
            return false;
        }

        LogFailed(logger, SessionStart.ReplacedBy(properties)?.Value, reason);
        page ??= Links.Dashboard;
        context.Response.Redirect(how == ByThePerson ? Links.SignInOnceMore(SignInAgain.ToConfirm, page) : page);
        return true;
    }

    /// <summary>True if Entra answers a renewal for somebody other than the person whose session it is.</summary>
    public async Task<bool> IsOfAnotherAsync(AuthenticationProperties properties, EntraIdentity? who, CancellationToken cancellation)
    {
        if (!properties.Items.ContainsKey(Key) || SessionStart.ReplacedBy(properties) is not { } session
            || await sessions.FindAsync(session, cancellation) is not { } found)
        {
            return false;
        }

        var (tenant, id) = found switch
        {
            { User: { } user } => (user.TenantId, user.ObjectId),
            { Staff: { } staff } => (staff.TenantId, staff.ObjectId),
            _ => (found.Newcomer?.TenantId, found.Newcomer?.ObjectId),
        };
        return (tenant, id) != (who?.Tenant, who?.Object);
    }

    /// <summary>Ends the session of somebody whom Entra or the portal no longer lets in.</summary>
    public Task EndAsync(AuthenticationProperties properties, CancellationToken cancellation) =>
        properties.Items.ContainsKey(Key) && SessionStart.ReplacedBy(properties) is { } session
            ? sessions.EndAsync(session, cancellation)
            : Task.CompletedTask;

    [LoggerMessage(2007, LogLevel.Information, "Session {Session} could not be renewed and goes on, {Reason}")]
    private static partial void LogFailed(ILogger logger, Guid? session, object reason);
}
