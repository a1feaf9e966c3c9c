using PartnerBenefits.IntegrationTests.Machinery.Security;

namespace PartnerBenefits.IntegrationTests.Security;

/// <summary>Who may do what: what comes of each endpoint and handler, for each role and kind of id.</summary>
/// <remarks>
/// ok: 200 without a license key. keys: 200 with license keys. login: led to the sign-in page. self: redirected to the page itself.
/// A word of <see cref="Redirects"/>: redirected there. A number: that status. A dot: there is nothing to ask for.
/// The id is the account's own, that of another account (other), one that nobody has (missing), or no id at all (malformed).
/// Where only the row of the own id is written, <see cref="Generated"/> adds the other three.
/// </remarks>
public static partial class EndpointMatrix
{
    public static readonly IReadOnlyList<string> Roles =
    [
        "anonymous", "contoso-account-admin", "contoso-partner-admin", "contoso-user-admin", "contoso-member",
        "fabrikam-account-admin", "wingtip-partner-admin", "support-reviewer", "support-operator", "catalogue-admin", "disabled",
    ];

    private static readonly string[] KindsOfId = ["own", "other", "missing", "malformed"];

    private static readonly Dictionary<string, string> Redirects = new()
    {
        ["home"] = "/",
        ["dash"] = "/dashboard",
        ["first"] = "/dashboard/partnership/benefits/software",
        ["terms"] = "/dashboard/partnership/offers/partner-launch-benefits/terms",
        ["users"] = "/account/users",
        ["user"] = "/account/users/{id}",
        ["subs"] = "/dashboard/partnership/subscriptions/{id}",
        ["desk"] = "/support-desk",
        ["catal"] = "/catalogue",
    };

    private const string Benefit = "/dashboard/partnership/benefits/{tab:tab}/{id:guid}";

    private const string Choices = "/dashboard/partnership/benefits/choices";

    private const string DeskAccount = "/support-desk/accounts/{id:guid}";

    private const string Confirm = "?handler=ConfirmReplacement";

    private const string Withdraw = "?handler=WithdrawReplacement";

    private const string DeskActivation = "/support-desk/activations/{id:long}";

    private const string Person = "/account/users/{id:guid}";

    private static IReadOnlyList<Expectation> Base =>
    [
        //   anon. acc.  part. user  memb. fabr. wing. rev.  oper. cat.  disabled
        // for everybody
        Row("ok    ok    ok    ok    ok    ok    ok    ok    ok    ok    ok",    EndpointList.StaticFiles),
        Row("ok    ok    ok    ok    ok    ok    ok    ok    ok    ok    ok",    "GET /health/live"),
        Row("ok    ok    ok    ok    ok    ok    ok    ok    ok    ok    ok",    "GET /health/ready"),
        Row("ok    ok    ok    ok    ok    ok    ok    ok    ok    ok    ok",    "GET /"),
        Row("ok    ok    ok    ok    ok    ok    ok    ok    ok    ok    ok",    "GET /signin"),
        Row("ok    ok    ok    ok    ok    ok    ok    ok    ok    ok    400",   "POST /signin"),
        Row("home  home  home  home  home  home  home  home  home  home  home",  "GET /signout"),
        Row("home  home  home  home  home  home  home  home  home  home  400",   "POST /signout"),
        Row("ok    ok    ok    ok    ok    ok    ok    ok    ok    ok    ok",    "GET /access-denied"),
        Row("404   404   404   404   404   404   404   404   404   404   404",   "GET /problem/{status:int}"),

        // for whoever is signed in
        Row("login ok    ok    ok    ok    ok    ok    ok    ok    ok    login", "GET /my"),
        Row("login self  self  self  self  self  self  self  self  self  login", "POST /my"),
        Row("login self  self  self  self  self  self  self  self  self  login", "POST /my?handler=EndSession"),
        Row("login self  self  self  self  self  self  self  self  self  login", "POST /my?handler=EndOtherSessions"),
        Row("login ok    ok    ok    ok    ok    ok    ok    ok    ok    login", "GET /session"),
        Row("login 404   404   404   404   404   404   404   404   404   login", "GET /{*path}"),
        Row("login ok    ok    ok    ok    ok    ok    desk  desk  catal login", "GET /dashboard"),

        // for the people of a partner
        Row("login first first first first first first 403   403   403   login", "GET /dashboard/partnership/benefits"),
        Row("login ok    ok    ok    ok    ok    ok    403   403   403   login", "GET /dashboard/partnership/benefits/{tab:tab}"),
        Row("login ok    ok    ok    ok    ok    ok    403   403   403   login", "GET /dashboard/partnership/membership"),
        Row("login ok    ok    ok    ok    ok    ok    403   403   403   login", "GET /dashboard/partnership/offers"),
        Row("login ok    ok    ok    ok    ok    ok    403   403   403   login", "GET /dashboard/partnership/terms"),
        Row("login ok    ok    ok    ok    ok    ok    403   403   403   login", "GET /dashboard/partnership/action-pack"),
        Row("login ok    ok    ok    ok    ok    ok    403   403   403   login", "GET /account/users"),
        Row("login ok    ok    ok    ok    .     ok    403   403   403   login", "GET " + Benefit, "own"),
        Row("login ok    ok    ok    ok    ok    ok    403   403   403   login", "GET /dashboard/partnership/benefits/export"),
        Row("login ok    ok    ok    ok    ok    ok    403   403   403   login", "GET " + Person, "own"),

        // for Account admins and Partner admins
        Row("login ok    ok    403   403   ok    ok    403   403   403   login", "GET /account/audit"),
        Row("login keys  keys  403   403   .     keys  403   403   403   login", "POST " + Benefit + "?handler=GetKeys", "own"),

        Row("login ok    ok    403   403   .     ok    403   403   403   login", "POST " + Benefit + "?handler=Assign", "own"),
        Row("login ok    ok    403   403   .     ok    403   403   403   login", "POST " + Benefit + "?handler=AssignYourself", "own"),
        Row("login ok    ok    403   403   .     ok    403   403   403   login", "POST " + Benefit + "?handler=Remove", "own"),
        Row("login ok    ok    403   403   .     ok    403   403   403   login", "POST " + Benefit + "?handler=Correct", "own"),
        Row("login ok    ok    403   403   .     ok    403   403   403   login", "POST " + Benefit + "?handler=Resend", "own"),
        Row("login ok    ok    403   403   .     ok    403   403   403   login", "POST " + Benefit + "?handler=FindPerson", "own"),
        Row("login ok    ok    ok    ok    ok    ok    403   403   403   login", "GET " + Choices),
        Row("login self  self  403   403   404   404   403   403   403   login", "POST " + Choices + "?handler=Split"),

        // for Account admins and User admins
        Row("login ok    403   ok    403   ok    403   403   403   403   login", "GET /account/users/add"),
        Row("login user  403   user  403   user  403   403   403   403   login", "POST /account/users/add"),
        Row("login self  403   self  403   self  403   403   403   403   login", "POST " + Person + "?handler=Edit", "own"),
        Row("login self  403   self  403   self  403   403   403   403   login", "POST " + Person + "?handler=Roles", "own"),
        Row("login self  403   self  403   self  403   403   403   403   login", "POST " + Person + "?handler=Disable", "own"),
        Row("login self  403   self  403   self  403   403   403   403   login", "POST " + Person + "?handler=Enable", "own"),
        Row("login self  403   self  403   self  403   403   403   403   login", "POST " + Person + "?handler=Invite", "own"),
        Row("login self  403   self  403   self  403   403   403   403   login", "POST " + Person + "?handler=EndSessions", "own"),

        Row("login 404   403   404   403   404   403   403   403   403   login", "GET /account/users/replacement"),
        Row("login 404   403   403   403   404   403   403   403   403   login", "POST /account/users/replacement?handler=Object"),

        // for the network's staff
        Row("login 403   403   403   403   403   403   ok    ok    403   login", "GET /support-desk"),
        Row("login 403   403   403   403   403   403   403   ok    403   login", "GET /support-desk/mail"),
        Row("login 403   403   403   403   403   403   403   ok    403   login", "POST /support-desk/mail?handler=Again"),
        Row("login 403   403   403   403   403   403   403   ok    403   login", "POST /support-desk/mail?handler=Settle"),
        Row("login 403   403   403   403   403   403   ok    ok    403   login", "GET /support-desk/assignments"),
        Row("login 403   403   403   403   403   403   ok    ok    403   login", "GET /support-desk/assignments?handler=Export"),
        Row("login 403   403   403   403   403   403   ok    ok    403   login", "GET /support-desk/accounts"),
        Row("login 403   403   403   403   403   403   ok    ok    403   login", "GET " + DeskAccount, "own"),
        Row("login 403   403   403   403   403   403   403   ok    403   login", "POST " + DeskAccount + "?handler=Verify", "own"),
        Row("login 403   403   403   403   403   403   403   ok    403   login", "POST " + DeskAccount + "?handler=AskToReplace", "own"),
        Row("login 403   403   403   403   403   403   403   ok    403   login", "POST " + DeskAccount + Confirm, "own"),
        Row("login 403   403   403   403   403   403   403   ok    403   login", "POST " + DeskAccount + Withdraw, "own"),
        Row("login 403   403   403   403   403   403   403   ok    403   login", "GET /support-desk/activations"),
        Row("login 403   403   403   403   403   403   403   404   403   login", "POST /support-desk/activations?handler=Take"),
        Row("login 403   403   403   403   403   403   403   404   403   login", "POST /support-desk/activations?handler=Release"),
        Row("login 403   403   403   403   403   403   403   ok    403   login", "POST /support-desk/activations?handler=Complete"),
        Row("login 403   403   403   403   403   403   403   ok    403   login", "POST /support-desk/activations?handler=SendBack"),
        Row("login 403   403   403   403   403   403   403   ok    403   login", "GET " + DeskActivation, "own"),
        Row("login 403   403   403   403   403   403   403   ok    403   login", "POST " + DeskActivation + "?handler=Record", "own"),
        Row("login 403   403   403   403   403   403   403   ok    403   login", "POST " + DeskActivation + "?handler=Correct", "own"),
        Row("login 403   403   403   403   403   403   403   403   ok    login", "GET /catalogue"),
    ];

    private static readonly IReadOnlyList<Expectation> Written =
    [
        .. Base, .. People, .. Joining, .. Membership, .. Buying, .. Desk, .. Calendar,
    ];

    private static readonly IReadOnlyList<Expectation> Table =
    [
        .. Written,
        .. Written.Where(row => row.WhoseId == "own" && row.Endpoint.Contains("{id", StringComparison.Ordinal))
            .SelectMany(Generated)
            .Where(generated => !Written.Any(row => (row.Endpoint, row.WhoseId) == (generated.Endpoint, generated.WhoseId))),
    ];

    public static int WrittenCount => Written.Count;

    public static int GeneratedCount => Table.Count - Written.Count;

    /// <param name="Outcomes">One for each of <see cref="Roles"/>.</param>
    public sealed record Expectation(string Endpoint, string WhoseId, IReadOnlyList<string> Outcomes)
    {
        public string OutcomeFor(string role) =>
            Newcomers.Contains(role) ? ForNewcomer(role, this) : Outcomes[Roles.ToList().IndexOf(role)];
    }

    public static IEnumerable<Expectation> For(EndpointList.Entry entry) => Table.Where(e => e.Endpoint == entry.Name);

    /// <summary>What is wrong with the table itself: an endpoint without a row, a row without an endpoint, a kind of id left out.</summary>
    public static IReadOnlyList<string> GapsOf(IReadOnlyList<EndpointList.Entry> endpoints)
    {
        var gaps = endpoints.Where(e => !For(e).Any()).Select(e => $"{e.Name} has no expectation");
        var ids = endpoints.Where(e => e.Route.Contains("{id", StringComparison.Ordinal) && For(e).Any())
            .SelectMany(_ => KindsOfId, (e, id) => (Entry: e, Id: id))
            .Where(x => For(x.Entry).All(e => e.WhoseId != x.Id))
            .Select(x => $"{x.Entry.Name} has no expectation for an id that is {x.Id}");
        var stale = Table.Where(e => endpoints.All(entry => entry.Name != e.Endpoint)).Select(e => $"{e.Endpoint} isn't there any more");
        return [.. gaps, .. ids, .. stale];
    }

    /// <summary>What an endpoint does with an id that isn't the account's own, where no row says otherwise.</summary>
    private static IEnumerable<Expectation> Generated(Expectation own) =>
        KindsOfId.Where(id => id != own.WhoseId).Select(id => own with { WhoseId = id, Outcomes = GeneratedOutcomes(own, id) });

    private static IReadOnlyList<string> GeneratedOutcomes(Expectation own, string id) =>
        [.. Roles.Zip(own.Outcomes, (role, outcome) => OutcomeOfGenerated(own.Endpoint, id, role, outcome))];

    /// <summary>Staff may look at every account; nobody else learns whether another account's id exists.</summary>
    private static string OutcomeOfGenerated(string endpoint, string id, string role, string ofOwn) => id switch
    {
        _ when ofOwn == "login" => ofOwn,
        "malformed" => "404",
        "missing" when IsOfDesk(endpoint) && ofOwn == "ok" => "404",
        _ when IsOfDesk(endpoint) || IsStaff(role) => ofOwn,
        _ => "404",
    };

    private static bool IsOfDesk(string endpoint) => endpoint.Contains(" /support-desk/", StringComparison.Ordinal);

    private static bool IsStaff(string role) => role is "support-reviewer" or "support-operator" or "catalogue-admin";

    private static Expectation Row(string outcomes, string endpoint, string whoseId = "")
    {
        var words = outcomes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == Roles.Count
            ? new Expectation(endpoint, whoseId, [.. words.Select(word => OutcomeOf(word, endpoint))])
            : throw new InvalidOperationException($"{endpoint} {whoseId} has {words.Length} expectations for {Roles.Count} roles.");
    }

    private static string OutcomeOf(string word, string endpoint) =>
        word == "self" ? PathOf(endpoint) : Redirects.GetValueOrDefault(word, word);

    /// <summary>The path of the endpoint's page, with any id in it as <c>{id}</c>.</summary>
    private static string PathOf(string endpoint) =>
        endpoint.Split(' ')[1].Split('?')[0].Replace("{id:guid}", "{id}", StringComparison.Ordinal);
}
