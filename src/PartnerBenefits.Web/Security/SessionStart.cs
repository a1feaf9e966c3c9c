using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using PartnerBenefits.Data;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Security;

/// <summary>Begins a session for who has proved who they are.</summary>
public sealed partial class SessionStart(Sessions sessions, PortalSettings settings, TimeProvider time, ILogger<SessionStart> logger)
{
    /// <summary>In <see cref="AuthenticationProperties.Items"/> on the way to Entra and back: the session that the browser had before.</summary>
    private const string Replaced = "replaced-session";

    /// <param name="person">Who is signed in while they go to sign in anew.</param>
    public static void Remember(AuthenticationProperties properties, ClaimsPrincipal person)
    {
        ArgumentNullException.ThrowIfNull(properties);
        properties.Items[Replaced] = SessionCheck.SessionOf(person)?.ToString();
    }

    /// <returns>What the cookie is to hold.</returns>
    public async Task<ClaimsPrincipal> RunAsync(SignedIn who, AuthenticationProperties properties, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(properties);
        var session = SessionOf(who);
        await sessions.StartAsync(session, ReplacedBy(properties), cancellation);
        LogSignedIn(logger, session.Id.Value, (session.UserId?.Value ?? session.StaffId?.Value)!.Value, who.Staff is not null);
        const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;
        return new ClaimsPrincipal(new ClaimsIdentity([new Claim(PortalClaims.Session, session.Id.ToString())], Scheme));
    }

    private Session SessionOf(SignedIn who)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var (authenticatedAt, provider, hint) = (who.AuthenticatedAt, Session.Word(who.ProviderSession), Session.Word(who.LogoutHint));
        return who.User is { } user
            ? new Session(user, now, settings.Session.Longest) { AuthenticatedAt = authenticatedAt, ProviderSession = provider, LogoutHint = hint }
            : new Session(who.Staff!, now, settings.Session.LongestOfStaff) { AuthenticatedAt = authenticatedAt, ProviderSession = provider, LogoutHint = hint };
    }

    private static SessionId? ReplacedBy(AuthenticationProperties properties) =>
        properties.Items.TryGetValue(Replaced, out var text) && Guid.TryParse(text, out var id) ? new SessionId(id) : null;

    [LoggerMessage(2003, LogLevel.Information, "Session {Session} of {Person} begins (staff: {IsStaff})")]
    private static partial void LogSignedIn(ILogger logger, Guid session, Guid person, bool isStaff);
}
