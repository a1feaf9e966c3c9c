namespace PartnerBenefits.IntegrationTests.Security;

/// <content>Without an account: joining, and access to one that is there.</content>
public static partial class EndpointMatrix
{
    /// <summary>They have no column: everything is 403 for them but <see cref="OfNewcomers"/> and what is for everybody.</summary>
    public static readonly IReadOnlyList<string> Newcomers = ["newcomer", "contoso-newcomer"];

    private const string AccessRequest = "/account/users/requests/{id:guid}";

    private const string Malformed = "malformed";

    /// <summary>Of an organisation that hasn't joined, and of one that has.</summary>
    private static readonly Dictionary<string, (string Unknown, string Known)> OfNewcomers = new()
    {
        ["GET /"] = ("/join", "/join"),
        ["GET /dashboard"] = ("/join", "/join"),
        ["GET /my"] = ("ok", "ok"),
        ["POST /my"] = ("/my", "/my"),
        ["GET /{*path}"] = ("404", "404"),
        ["GET /join"] = ("ok", "ok"),
        // Shown again: what the form needs is left out, or the organisation has joined.
        ["POST /join?handler=Join"] = ("ok", "ok"),
        ["POST /join?handler=Ask"] = ("404", "/join"),
    };

    //                                                          |       | contoso               | fabr. | wingt | network staff         |
    //                                                          | anon. | acc.  part. user  mem.| acc.  | part. | review operat catal.  | disabled
    private static IReadOnlyList<Expectation> Joining =>
    [
        // Whoever isn't without an account goes on.
        Of("GET /join", "",                                         "signin   /dashboard * * *          * *         * * *                signin"),
        Of("POST /join?handler=Join", "",                           "signin   /dashboard * * *          * *         * * *                signin"),
        Of("POST /join?handler=Ask", "",                            "signin   /dashboard * * *          * *         * * *                signin"),

        // for Account admins and User admins
        Of("GET " + AccessRequest, "own",                           "signin   ok 403 ok 403             ok 403      403 403 403          signin"),
        Of("GET " + AccessRequest, "other",                         "signin   404 403 404 403           404 403     403 403 403          signin"),
        Of("GET " + AccessRequest, "missing",                       "signin   404 403 404 403           404 403     403 403 403          signin"),
        Of("GET " + AccessRequest, Malformed,                       "signin   404 404 404 404           404 404     404 404 404          signin"),
        Of("POST " + AccessRequest + "?handler=Grant", "own",       "signin   /account/users 403 /account/users 403 /account/users 403 403 403 403 signin"),
        Of("POST " + AccessRequest + "?handler=Grant", "other",     "signin   404 403 404 403           404 403     403 403 403          signin"),
        Of("POST " + AccessRequest + "?handler=Grant", "missing",   "signin   404 403 404 403           404 403     403 403 403          signin"),
        Of("POST " + AccessRequest + "?handler=Grant", Malformed,   "signin   404 404 404 404           404 404     404 404 404          signin"),
        // Granted by then, which is said.
        Of("POST " + AccessRequest + "?handler=Refuse", "own",      "signin   ok 403 ok 403             ok 403      403 403 403          signin"),
        Of("POST " + AccessRequest + "?handler=Refuse", "other",    "signin   404 403 404 403           404 403     403 403 403          signin"),
        Of("POST " + AccessRequest + "?handler=Refuse", "missing",  "signin   404 403 404 403           404 403     403 403 403          signin"),
        Of("POST " + AccessRequest + "?handler=Refuse", Malformed,  "signin   404 404 404 404           404 404     404 404 404          signin"),
    ];

    /// <summary>A page that somebody adds falls under it without their doing.</summary>
    private static string ForNewcomer(string role, Expectation expected) => expected switch
    {
        _ when OfNewcomers.TryGetValue(expected.Endpoint, out var own) => role == Newcomers[0] ? own.Unknown : own.Known,
        { WhoseId: Malformed } => "404",
        _ when expected.Outcomes[0] != "signin" => expected.Outcomes[0],
        _ => "403",
    };
}
