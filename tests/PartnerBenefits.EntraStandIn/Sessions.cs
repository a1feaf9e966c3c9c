using System.Collections.Concurrent;

namespace PartnerBenefits.EntraStandIn;

internal sealed class Sessions
{
    private const string Cookie = "EntraStandIn.Session";

    private static readonly CookieOptions CookieOptions = new()
    {
        HttpOnly = true,
        Secure = true,
        SameSite = SameSiteMode.None,
        Path = "/",
    };

    private readonly ConcurrentDictionary<string, Session> sessions = new();

    public Session? Find(HttpRequest request) => request.Cookies[Cookie] is { } id ? sessions.GetValueOrDefault(id) : null;

    public void Begin(HttpResponse response, Session session)
    {
        sessions[session.Id] = session;
        response.Cookies.Append(Cookie, session.Id, CookieOptions);
    }

    public void End(HttpContext context)
    {
        if (Find(context.Request) is { } session)
        {
            sessions.TryRemove(session.Id, out _);
        }

        context.Response.Cookies.Delete(Cookie, CookieOptions);
    }
}

/// <param name="AuthTime">When the person last proved who they are.</param>
internal sealed record Session(string Id, string Person, DateTimeOffset AuthTime);
