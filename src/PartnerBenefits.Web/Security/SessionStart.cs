using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using PartnerBenefits.Data;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Security;

public sealed partial class SessionStart(Sessions sessions, PortalSettings settings, TimeProvider time, ILogger<SessionStart> logger)
{
    /// <summary>Key of the browser's earlier session, kept while the person is at Entra.</summary>
    private const string Replaced = "replaced-session";

    private const string Device = "device";

    /// <summary>Keeps what is known of the browser while its person is at Entra.</summary>
    public static void Remember(AuthenticationProperties properties, HttpContext context)
    {
        properties.Items[Replaced] = SessionCheck.SessionOf(context.User)?.ToString();
        properties.Items[Device] = DeviceName.Of(context.Request.Headers.UserAgent);
    }

    public static SessionId? ReplacedBy(AuthenticationProperties properties) =>
        properties.Items.TryGetValue(Replaced, out var text) && Guid.TryParse(text, out var id) ? new SessionId(id) : null;

    public async Task<ClaimsPrincipal> RunAsync(SignedIn who, AuthenticationProperties properties, CancellationToken cancellation)
    {
        var session = SessionOf(who, properties.Items.TryGetValue(Device, out var device) ? device : null);
        await sessions.StartAsync(session, ReplacedBy(properties), cancellation);
        LogSignedIn(
            logger, session.Id.Value, (session.UserId?.Value ?? session.StaffId?.Value ?? session.NewcomerId?.Value)!.Value,
            who.Staff is not null);
        return NameOf(session);
    }

    /// <summary>Continues the session of somebody who has got an account. It ends when the old one would have ended.</summary>
    public async Task<ClaimsPrincipal> GoOnAsync(PortalUser user, ClaimsPrincipal newcomer, CancellationToken cancellation)
    {
        var now = time.Now;
        var session = new Session(user, now, newcomer.StartedAt()!.Value + settings.Session.Longest - now)
        {
            AuthenticatedAt = newcomer.AuthenticatedAt(),
            ProviderSession = newcomer.FindFirstValue(PortalClaims.ProviderSession),
            LogoutHint = newcomer.FindFirstValue(PortalClaims.LogoutHint),
            Device = newcomer.FindFirstValue(PortalClaims.Device),
        };
        await sessions.ReplaceAsync(session, SessionCheck.SessionOf(newcomer)!.Value, cancellation);
        LogSignedIn(logger, session.Id.Value, user.Id.Value, false);
        return NameOf(session);
    }

    private static ClaimsPrincipal NameOf(Session session) => new(new ClaimsIdentity(
        [new Claim(PortalClaims.Session, session.Id.ToString())], CookieAuthenticationDefaults.AuthenticationScheme));

    private Session SessionOf(SignedIn who, string? device)
    {
        var now = time.Now;
        var (authenticatedAt, provider, hint) = (who.AuthenticatedAt, Session.Word(who.ProviderSession), Session.Word(who.LogoutHint));
        return who switch
        {
            { User: { } user } => new Session(user, now, settings.Session.Longest)
            {
                AuthenticatedAt = authenticatedAt,
                ProviderSession = provider,
                LogoutHint = hint,
                Device = device,
            },
            { Newcomer: { } newcomer } => new Session(newcomer, now, settings.Session.Longest)
            {
                AuthenticatedAt = authenticatedAt,
                ProviderSession = provider,
                LogoutHint = hint,
                Device = device,
            },
            _ => new Session(who.Staff!, now, settings.Session.LongestOfStaff)
            {
                AuthenticatedAt = authenticatedAt,
                ProviderSession = provider,
                LogoutHint = hint,
                Device = device,
            },
        };
    }

    [LoggerMessage(2003, LogLevel.Information, "Session {Session} of {Person} begins (staff: {IsStaff})")]
    private static partial void LogSignedIn(ILogger logger, Guid session, Guid person, bool isStaff);
}
