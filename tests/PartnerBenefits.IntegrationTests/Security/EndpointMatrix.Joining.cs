namespace PartnerBenefits.IntegrationTests.Security;

/// <content>Without an account: joining, and access to one that is there.</content>
public static partial class EndpointMatrix
{
    /// <summary>Newcomers have no column: everything but <see cref="OfNewcomers"/> and what is for everybody is 403 for them.</summary>
    public static readonly IReadOnlyList<string> Newcomers = ["newcomer", "contoso-newcomer"];

    private const string AccessRequest = "/account/users/requests/{id:guid}";

    /// <summary>Outcomes for a newcomer of an organisation that hasn't joined, and of one that has.</summary>
    private static readonly Dictionary<string, (string Unknown, string Known)> OfNewcomers = new()
    {
        ["GET /"] = ("/join", "/join"),
        ["GET /dashboard"] = ("/join", "/join"),
        ["GET /my"] = ("ok", "ok"),
        ["POST /my"] = ("/my", "/my"),
        ["POST /my?handler=EndSession"] = ("/my", "/my"),
        ["POST /my?handler=EndOtherSessions"] = ("/my", "/my"),
        ["GET /session"] = ("ok", "ok"),
        ["GET /{*path}"] = ("404", "404"),
        ["GET /join"] = ("ok", "ok"),
        // The form is shown again, because a field is missing or the organisation has joined.
        ["POST /join?handler=Join"] = ("ok", "ok"),
        ["POST /join?handler=Ask"] = ("404", "/join"),
    };

    private static IReadOnlyList<Expectation> Joining =>
    [
        //   anon. acc.  part. user  memb. fabr. wing. rev.  oper. cat.  disabled
        Row("login dash  dash  dash  dash  dash  dash  dash  dash  dash  login", "GET /join"),
        Row("login dash  dash  dash  dash  dash  dash  dash  dash  dash  login", "POST /join?handler=Join"),
        Row("login dash  dash  dash  dash  dash  dash  dash  dash  dash  login", "POST /join?handler=Ask"),

        // for Account admins and User admins
        Row("login ok    403   ok    403   ok    403   403   403   403   login", "GET " + AccessRequest, "own"),
        Row("login 404   403   404   403   404   403   403   403   403   login", "GET " + AccessRequest, "other"),
        Row("login 404   403   404   403   404   403   403   403   403   login", "GET " + AccessRequest, "missing"),
        Row("login users 403   users 403   users 403   403   403   403   login", "POST " + AccessRequest + "?handler=Grant", "own"),
        Row("login 404   403   404   403   404   403   403   403   403   login", "POST " + AccessRequest + "?handler=Grant", "other"),
        Row("login 404   403   404   403   404   403   403   403   403   login", "POST " + AccessRequest + "?handler=Grant", "missing"),
        // No person was chosen, so the page is shown again.
        Row("login ok    403   ok    403   ok    403   403   403   403   login", "POST " + AccessRequest + "?handler=Link", "own"),
        Row("login 404   403   404   403   404   403   403   403   403   login", "POST " + AccessRequest + "?handler=Link", "other"),
        Row("login 404   403   404   403   404   403   403   403   403   login", "POST " + AccessRequest + "?handler=Link", "missing"),
        // The request was granted before, so the page is shown again.
        Row("login ok    403   ok    403   ok    403   403   403   403   login", "POST " + AccessRequest + "?handler=Refuse", "own"),
        Row("login 404   403   404   403   404   403   403   403   403   login", "POST " + AccessRequest + "?handler=Refuse", "other"),
        Row("login 404   403   404   403   404   403   403   403   403   login", "POST " + AccessRequest + "?handler=Refuse", "missing"),
    ];

    private static string ForNewcomer(string role, Expectation expected) => expected switch
    {
        _ when OfNewcomers.TryGetValue(expected.Endpoint, out var own) => role == Newcomers[0] ? own.Unknown : own.Known,
        { WhoseId: "malformed" } => "404",
        _ when expected.Outcomes[0] != "login" => expected.Outcomes[0],
        _ => "403",
    };
}
