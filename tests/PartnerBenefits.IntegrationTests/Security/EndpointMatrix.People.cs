namespace PartnerBenefits.IntegrationTests.Security;

/// <content>Two entries of one person, for Account admins and User admins.</content>
public static partial class EndpointMatrix
{
    private const string Merge = "/account/users/{id:guid}/merge";

    private static IReadOnlyList<Expectation> People =>
    [
        //   anon. acc.  part. user  memb. fabr. wing. rev.  oper. cat.  disabled
        Row("login ok    403   ok    403   ok    403   403   403   403   login", "GET " + Merge, "own"),
        Row("login 404   403   404   403   404   403   403   403   403   login", "GET " + Merge, "other"),
        Row("login 404   403   404   403   404   403   403   403   403   login", "GET " + Merge, "missing"),
        // No other entry was chosen, so the page is shown again.
        Row("login ok    403   ok    403   ok    403   403   403   403   login", "POST " + Merge, "own"),
        Row("login 404   403   404   403   404   403   403   403   403   login", "POST " + Merge, "other"),
        Row("login 404   403   404   403   404   403   403   403   403   login", "POST " + Merge, "missing"),
    ];
}
