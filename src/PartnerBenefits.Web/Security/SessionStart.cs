using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
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
        LogSignedIn(logger, session.Id.Value, (session.UserId?.Value ?? session.StaffId?.Value ?? session.NewcomerId?.Value)!.Value, who.Staff is not null);
        return NameOf(session);
    }

    /// <summary>Somebody without an account is a person of one by now: their session goes on as that person's, and ends when it would have.</summary>
    /// <returns>What the cookie is to hold.</returns>
    /// <exception cref="WriteBusyException"/>
    public async Task<ClaimsPrincipal> GoOnAsync(PortalUser user, ClaimsPrincipal newcomer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(newcomer);
        var now = time.Now;
        var session = new Session(user, now, newcomer.StartedAt()!.Value + settings.Session.Longest - now)
        {
            AuthenticatedAt = newcomer.AuthenticatedAt(),
            ProviderSession = newcomer.FindFirstValue(PortalClaims.ProviderSession),
            LogoutHint = newcomer.FindFirstValue(PortalClaims.LogoutHint),
        };
        await sessions.GoOnAsync(session, SessionCheck.SessionOf(newcomer)!.Value, cancellation);
        LogSignedIn(logger, session.Id.Value, user.Id.Value, false);
        return NameOf(session);
    }

    private static ClaimsPrincipal NameOf(Session session) => new(new ClaimsIdentity(
        [new Claim(PortalClaims.Session, session.Id.ToString())], CookieAuthenticationDefaults.AuthenticationScheme));

    private Session SessionOf(SignedIn who)
    {
        var now = time.Now;
        var (authenticatedAt, provider, hint) = (who.AuthenticatedAt, Session.Word(who.ProviderSession), Session.Word(who.LogoutHint));
        return who switch
        {
            { User: { } user } => new Session(user, now, settings.Session.Longest) { AuthenticatedAt = authenticatedAt, ProviderSession = provider, LogoutHint = hint },
            { Newcomer: { } newcomer } => new Session(newcomer, now, settings.Session.Longest) { AuthenticatedAt = authenticatedAt, ProviderSession = provider, LogoutHint = hint },
            _ => new Session(who.Staff!, now, settings.Session.LongestOfStaff) { AuthenticatedAt = authenticatedAt, ProviderSession = provider, LogoutHint = hint },
        };
    }

    private static SessionId? ReplacedBy(AuthenticationProperties properties) =>
        properties.Items.TryGetValue(Replaced, out var text) && Guid.TryParse(text, out var id) ? new SessionId(id) : null;

    [LoggerMessage(2003, LogLevel.Information, "Session {Session} of {Person} begins (staff: {IsStaff})")]
    private static partial void LogSignedIn(ILogger logger, Guid session, Guid person, bool isStaff);
}
