using PartnerBenefits.IntegrationTests.Machinery.Security;

namespace PartnerBenefits.IntegrationTests.Security;

/// <summary>Who may do what, for each endpoint and handler (the rights as they are promised, one line for each kind of id).</summary>
/// <remarks>
/// ok: 200 and no key in it. keys: 200 with license keys. signin: led to the sign-in page. A path: redirected there.
/// A number: that status. A dot: nothing to ask for. Whose id: own, another account's (other), a well-formed one that nobody
/// has (missing), no id at all (malformed).
/// </remarks>
public static partial class EndpointMatrix
{
    public static readonly IReadOnlyList<string> Roles =
    [
        "anonymous", "contoso-account-admin", "contoso-partner-admin", "contoso-user-admin", "contoso-member",
        "fabrikam-account-admin", "wingtip-partner-admin", "support-reviewer", "support-operator", "catalogue-admin", "disabled",
    ];

    private const string Benefit = "/dashboard/partnership/benefits/{tab:tab}/{id:guid}";

    private const string Person = "/account/users/{id:guid}";

    //                                                          |       | contoso               | fabr. | wingt | network staff         |
    //                                                          | anon. | acc.  part. user  mem.| acc.  | part. | review operat catal.  | disabled
    private static IReadOnlyList<Expectation> Base =>
    [
        // for everybody
        Of(EndpointList.StaticFiles, "",                            "ok       ok ok ok ok               ok ok       ok ok ok             ok"),
        Of("GET /health/live", "",                                  "ok       ok ok ok ok               ok ok       ok ok ok             ok"),
        Of("GET /health/ready", "",                                 "ok       ok ok ok ok               ok ok       ok ok ok             ok"),
        Of("GET /", "",                                             "ok       ok ok ok ok               ok ok       ok ok ok             ok"),
        Of("GET /signin", "",                                       "ok       ok ok ok ok               ok ok       ok ok ok             ok"),
        Of("POST /signin", "",                                      "ok       ok ok ok ok               ok ok       ok ok ok             400"),
        Of("GET /signout", "",                                      "/        / / / /                   / /         / / /                /"),
        Of("POST /signout", "",                                     "/        / / / /                   / /         / / /                400"),
        Of("GET /access-denied", "",                                "ok       ok ok ok ok               ok ok       ok ok ok             ok"),
        Of("GET /problem/{status:int}", "",                         "404      404 404 404 404           404 404     404 404 404          404"),

        // for whoever is signed in
        Of("GET /my", "",                                           "signin   ok ok ok ok               ok ok       ok ok ok             signin"),
        Of("POST /my", "",                                          "signin   /my /my /my /my           /my /my     /my /my /my          signin"),
        Of("GET /{*path}", "",                                      "signin   404 404 404 404           404 404     404 404 404          signin"),
        Of("GET /dashboard", "",                                    "signin   ok ok ok ok               ok ok       /support-desk /support-desk /catalogue signin"),

        // for the people of a partner
        Of("GET /dashboard/partnership/benefits", "",               "signin   /dashboard/partnership/benefits/software * * *  * *   403 403 403  signin"),
        Of("GET /dashboard/partnership/benefits/{tab:tab}", "",     "signin   ok ok ok ok               ok ok       403 403 403          signin"),
        Of("GET /dashboard/partnership/membership", "",             "signin   ok ok ok ok               ok ok       403 403 403          signin"),
        Of("GET /dashboard/partnership/offers", "",                 "signin   ok ok ok ok               ok ok       403 403 403          signin"),
        Of("GET /dashboard/partnership/terms", "",                  "signin   ok ok ok ok               ok ok       403 403 403          signin"),
        Of("GET /dashboard/partnership/action-pack", "",            "signin   ok ok ok ok               ok ok       403 403 403          signin"),
        Of("GET /account/users", "",                                "signin   ok ok ok ok               ok ok       403 403 403          signin"),
        Of("GET " + Benefit, "own",                                 "signin   ok ok ok ok               .  ok       403 403 403          signin"),
        Of("GET " + Benefit, "other",                               "signin   404 404 404 404           404 404     403 403 403          signin"),
        Of("GET " + Benefit, "missing",                             "signin   404 404 404 404           404 404     403 403 403          signin"),
        Of("GET " + Benefit, "malformed",                           "signin   404 404 404 404           404 404     404 404 404          signin"),
        Of("GET /dashboard/partnership/benefits/export", "",        "signin   ok ok ok ok               ok ok       403 403 403          signin"),
        Of("GET " + Person, "own",                                  "signin   ok ok ok ok               ok ok       403 403 403          signin"),
        Of("GET " + Person, "other",                                "signin   404 404 404 404           404 404     403 403 403          signin"),
        Of("GET " + Person, "missing",                              "signin   404 404 404 404           404 404     403 403 403          signin"),
        Of("GET " + Person, "malformed",                            "signin   404 404 404 404           404 404     404 404 404          signin"),

        // for Account admins and Partner admins
        Of("GET /account/audit", "",                                "signin   ok ok 403 403             ok ok       403 403 403          signin"),
        Of("POST " + Benefit + "?handler=GetKeys", "own",           "signin   keys keys 403 403         .  keys     403 403 403          signin"),
        Of("POST " + Benefit + "?handler=GetKeys", "other",         "signin   404 404 404 404           404 404     403 403 403          signin"),
        Of("POST " + Benefit + "?handler=GetKeys", "missing",       "signin   404 404 404 404           404 404     403 403 403          signin"),
        Of("POST " + Benefit + "?handler=GetKeys", "malformed",     "signin   404 404 404 404           404 404     404 404 404          signin"),

        Of("POST " + Benefit + "?handler=Assign", "own", "signin   ok ok 403 403 . ok 403 403 403 signin"),
        Of("POST " + Benefit + "?handler=Assign", "other", "signin   404 404 404 404 404 404 403 403 403 signin"),
        Of("POST " + Benefit + "?handler=Assign", "missing", "signin   404 404 404 404 404 404 403 403 403 signin"),
        Of("POST " + Benefit + "?handler=Assign", "malformed", "signin   404 404 404 404 404 404 404 404 404 signin"),
        Of("POST " + Benefit + "?handler=AssignYourself", "own", "signin   ok ok 403 403 . ok 403 403 403 signin"),
        Of("POST " + Benefit + "?handler=AssignYourself", "other", "signin   404 404 404 404 404 404 403 403 403 signin"),
        Of("POST " + Benefit + "?handler=AssignYourself", "missing", "signin   404 404 404 404 404 404 403 403 403 signin"),
        Of("POST " + Benefit + "?handler=AssignYourself", "malformed", "signin   404 404 404 404 404 404 404 404 404 signin"),
        Of("POST " + Benefit + "?handler=Remove", "own", "signin   ok ok 403 403 . ok 403 403 403 signin"),
        Of("POST " + Benefit + "?handler=Remove", "other", "signin   404 404 404 404 404 404 403 403 403 signin"),
        Of("POST " + Benefit + "?handler=Remove", "missing", "signin   404 404 404 404 404 404 403 403 403 signin"),
        Of("POST " + Benefit + "?handler=Remove", "malformed", "signin   404 404 404 404 404 404 404 404 404 signin"),
        Of("POST " + Benefit + "?handler=Correct", "own", "signin   ok ok 403 403 . ok 403 403 403 signin"),
        Of("POST " + Benefit + "?handler=Correct", "other", "signin   404 404 404 404 404 404 403 403 403 signin"),
        Of("POST " + Benefit + "?handler=Correct", "missing", "signin   404 404 404 404 404 404 403 403 403 signin"),
        Of("POST " + Benefit + "?handler=Correct", "malformed", "signin   404 404 404 404 404 404 404 404 404 signin"),
        Of("POST " + Benefit + "?handler=Resend", "own", "signin   ok ok 403 403 . ok 403 403 403 signin"),
        Of("POST " + Benefit + "?handler=Resend", "other", "signin   404 404 404 404 404 404 403 403 403 signin"),
        Of("POST " + Benefit + "?handler=Resend", "missing", "signin   404 404 404 404 404 404 403 403 403 signin"),
        Of("POST " + Benefit + "?handler=Resend", "malformed", "signin   404 404 404 404 404 404 404 404 404 signin"),
        Of("POST " + Benefit + "?handler=FindPerson", "own", "signin   ok ok 403 403 . ok 403 403 403 signin"),
        Of("POST " + Benefit + "?handler=FindPerson", "other", "signin   404 404 404 404 404 404 403 403 403 signin"),
        Of("POST " + Benefit + "?handler=FindPerson", "missing", "signin   404 404 404 404 404 404 403 403 403 signin"),
        Of("POST " + Benefit + "?handler=FindPerson", "malformed", "signin   404 404 404 404 404 404 404 404 404 signin"),
        Of("GET /dashboard/partnership/benefits/choices", "",       "signin   ok ok ok ok               ok ok       403 403 403          signin"),
        Of("POST /dashboard/partnership/benefits/choices?handler=Split", "", "signin   /dashboard/partnership/benefits/choices * 403 403 404 404 403 403 403 signin"),

        // for Account admins and User admins
        Of("GET /account/users/add", "",                            "signin   ok 403 ok 403             ok 403      403 403 403          signin"),
        Of("POST /account/users/add", "",                           "signin   /account/users/{id} 403 /account/users/{id} 403           /account/users/{id} 403     403 403 403          signin"),
        Of("POST " + Person + "?handler=Edit", "own",               "signin   /account/users/{id} 403 /account/users/{id} 403 /account/users/{id} 403 403 403 403 signin"),
        Of("POST " + Person + "?handler=Edit", "other",             "signin   404 404 404 404           404 404     403 403 403          signin"),
        Of("POST " + Person + "?handler=Edit", "missing",           "signin   404 404 404 404           404 404     403 403 403          signin"),
        Of("POST " + Person + "?handler=Edit", "malformed",         "signin   404 404 404 404           404 404     404 404 404          signin"),
        Of("POST " + Person + "?handler=Roles", "own",              "signin   /account/users/{id} 403 /account/users/{id} 403 /account/users/{id} 403 403 403 403 signin"),
        Of("POST " + Person + "?handler=Roles", "other",            "signin   404 404 404 404           404 404     403 403 403          signin"),
        Of("POST " + Person + "?handler=Roles", "missing",          "signin   404 404 404 404           404 404     403 403 403          signin"),
        Of("POST " + Person + "?handler=Roles", "malformed",        "signin   404 404 404 404           404 404     404 404 404          signin"),
        Of("POST " + Person + "?handler=Disable", "own",            "signin   /account/users/{id} 403 /account/users/{id} 403 /account/users/{id} 403 403 403 403 signin"),
        Of("POST " + Person + "?handler=Disable", "other",          "signin   404 404 404 404           404 404     403 403 403          signin"),
        Of("POST " + Person + "?handler=Disable", "missing",        "signin   404 404 404 404           404 404     403 403 403          signin"),
        Of("POST " + Person + "?handler=Disable", "malformed",      "signin   404 404 404 404           404 404     404 404 404          signin"),
        Of("POST " + Person + "?handler=Enable", "own",             "signin   /account/users/{id} 403 /account/users/{id} 403 /account/users/{id} 403 403 403 403 signin"),
        Of("POST " + Person + "?handler=Enable", "other",           "signin   404 404 404 404           404 404     403 403 403          signin"),
        Of("POST " + Person + "?handler=Enable", "missing",         "signin   404 404 404 404           404 404     403 403 403          signin"),
        Of("POST " + Person + "?handler=Enable", "malformed",       "signin   404 404 404 404           404 404     404 404 404          signin"),

        // for the network's staff
        Of("GET /support-desk", "",                                 "signin   403 403 403 403           403 403     ok ok 403            signin"),
        Of("GET /support-desk/mail", "",                            "signin   403 403 403 403           403 403     403 ok 403           signin"),
        Of("POST /support-desk/mail?handler=Again", "",             "signin   403 403 403 403           403 403     403 ok 403           signin"),
        Of("POST /support-desk/mail?handler=Settle", "",            "signin   403 403 403 403           403 403     403 ok 403           signin"),
        Of("GET /support-desk/assignments", "",                     "signin   403 403 403 403           403 403     ok ok 403            signin"),
        Of("GET /support-desk/assignments?handler=Export", "",      "signin   403 403 403 403           403 403     ok ok 403            signin"),
        Of("GET /support-desk/accounts/{id:guid}", "own",           "signin   403 403 403 403           403 403     ok ok 403            signin"),
        Of("GET /support-desk/accounts/{id:guid}", "other",         "signin   403 403 403 403           403 403     ok ok 403            signin"),
        Of("GET /support-desk/accounts/{id:guid}", "missing",       "signin   403 403 403 403           403 403     404 404 403          signin"),
        Of("GET /support-desk/accounts/{id:guid}", "malformed",     "signin   404 404 404 404           404 404     404 404 404          signin"),
        Of("GET /support-desk/activations", "",                     "signin   403 403 403 403           403 403     403 ok 403           signin"),
        Of("POST /support-desk/activations?handler=Take", "", "signin   403 403 403 403 403 403 403 404 403 signin"),
        Of("POST /support-desk/activations?handler=Release", "", "signin   403 403 403 403 403 403 403 404 403 signin"),
        Of("POST /support-desk/activations?handler=Complete", "", "signin   403 403 403 403 403 403 403 ok 403 signin"),
        Of("POST /support-desk/activations?handler=SendBack", "", "signin   403 403 403 403 403 403 403 ok 403 signin"),
        Of("GET /support-desk/activations/{id:long}", "own", "signin   403 403 403 403 403 403 403 ok 403 signin"),
        Of("POST /support-desk/activations/{id:long}?handler=Record", "own", "signin   403 403 403 403 403 403 403 ok 403 signin"),
        Of("GET /support-desk/activations/{id:long}", "other", "signin   403 403 403 403 403 403 403 ok 403 signin"),
        Of("POST /support-desk/activations/{id:long}?handler=Record", "other", "signin   403 403 403 403 403 403 403 ok 403 signin"),
        Of("GET /support-desk/activations/{id:long}", "missing", "signin   403 403 403 403 403 403 403 404 403 signin"),
        Of("POST /support-desk/activations/{id:long}?handler=Record", "missing", "signin   403 403 403 403 403 403 403 404 403 signin"),
        Of("GET /support-desk/activations/{id:long}", "malformed", "signin   404 404 404 404 404 404 404 404 404 signin"),
        Of("POST /support-desk/activations/{id:long}?handler=Record", "malformed", "signin   404 404 404 404 404 404 404 404 404 signin"),
        Of("GET /catalogue", "",                                    "signin   403 403 403 403           403 403     403 403 ok           signin"),
    ];

    private static readonly IReadOnlyList<Expectation> Table = [.. Base, .. Joining, .. Membership, .. Buying, .. Desk, .. Calendar];

    /// <param name="Outcomes">One for each of <see cref="Roles"/>.</param>
    public sealed record Expectation(string Endpoint, string WhoseId, IReadOnlyList<string> Outcomes)
    {
        public string OutcomeFor(string role) => Newcomers.Contains(role) ? ForNewcomer(role, this) : Outcomes[Roles.ToList().IndexOf(role)];
    }

    public static IEnumerable<Expectation> For(EndpointList.Entry entry) => Table.Where(e => e.Endpoint == entry.Name);

    /// <summary>What is wrong with the table itself: an endpoint without a line, a line without an endpoint, a kind of id left out.</summary>
    public static IReadOnlyList<string> GapsOf(IReadOnlyList<EndpointList.Entry> endpoints)
    {
        var gaps = endpoints.Where(e => !For(e).Any()).Select(e => $"{e.Name} has no expectation");
        var ids = endpoints.Where(e => e.Route.Contains("{id", StringComparison.Ordinal) && For(e).Any())
            .SelectMany(e => (string[])["own", "other", "missing", "malformed"], (e, id) => (Entry: e, Id: id))
            .Where(x => For(x.Entry).All(e => e.WhoseId != x.Id))
            .Select(x => $"{x.Entry.Name} has no expectation for an id that is {x.Id}");
        var stale = Table.Where(e => endpoints.All(entry => entry.Name != e.Endpoint)).Select(e => $"{e.Endpoint} isn't there any more");
        return [.. gaps, .. ids, .. stale];
    }

    private static Expectation Of(string endpoint, string whoseId, string outcomes)
    {
        var words = outcomes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 1; i < words.Length; i++)
        {
            words[i] = words[i] == "*" ? words[i - 1] : words[i];
        }

        return words.Length == Roles.Count
            ? new Expectation(endpoint, whoseId, words)
            : throw new InvalidOperationException($"{endpoint} {whoseId} has {words.Length} expectations for {Roles.Count} roles.");
    }
}
