using System.Globalization;

namespace PartnerBenefits.EntraStandIn;

internal sealed record AuthorizeRequest(string RedirectUri, string? State, string? Nonce, string? CodeChallenge)
{
    private IReadOnlyList<string> Prompts { get; init; } = [];

    private TimeSpan? MaxAge { get; init; }

    private string? LoginHint { get; init; }

    public string? ResponseMode { get; private init; }

    public string? ResponseType { get; private init; }

    public string? CodeChallengeMethod { get; private init; }

    public bool MayNotAsk => Prompts.Contains("none");

    private bool MustProve => Prompts.Contains("login");

    private bool MustChoose => Prompts.Contains("select_account");

    public static AuthorizeRequest Read(IQueryCollection query) =>
        new(query["redirect_uri"].ToString(), query["state"], query["nonce"], query["code_challenge"])
        {
            Prompts = query["prompt"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries),
            MaxAge = int.TryParse(query["max_age"], CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null,
            LoginHint = query["login_hint"],
            ResponseMode = query["response_mode"],
            ResponseType = query["response_type"],
            CodeChallengeMethod = query["code_challenge_method"],
        };

    /// <summary>The name of the OAuth error, or null if the request is valid.</summary>
    public string? FindError() => this switch
    {
        { ResponseType: not "code" } => "unsupported_response_type",
        { CodeChallenge: null } or { CodeChallengeMethod: not "S256" } => "invalid_request",
        { ResponseMode: not (null or "query" or "form_post") } => "invalid_request",
        _ => null,
    };

    /// <summary>Whether the person is signed in without seeing a page.</summary>
    public bool IsAnsweredBy(Session session, StandInPerson person, DateTimeOffset now) =>
        !MustProve && !MustChoose && !IsTooOld(session, now) && (LoginHint is null || person.IsHintedBy(LoginHint));

    /// <summary>Whether the session keeps its time of authentication when the person chooses the same name again.</summary>
    public bool Keeps(Session session, StandInPerson chosen, DateTimeOffset now) =>
        session.Person == chosen.Key && MustChoose && !MustProve && !IsTooOld(session, now);

    private bool IsTooOld(Session session, DateTimeOffset now) => MaxAge is { } most && now - session.AuthTime >= most;
}
