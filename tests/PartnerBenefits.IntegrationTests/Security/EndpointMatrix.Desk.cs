namespace PartnerBenefits.IntegrationTests.Security;

public static partial class EndpointMatrix
{
    private const string DeskOrder = "/support-desk/orders/{id:guid}";

    private static IReadOnlyList<Expectation> Desk =>
    [
        //   anon. acc.  part. user  memb. fabr. wing. rev.  oper. cat.  disabled
        Row("login 403   403   403   403   403   403   403   ok    403   login", "GET /support-desk/holds"),
        Row("login 403   403   403   403   403   403   403   self  403   login", "POST /support-desk/holds?handler=ConfirmTime"),
        Row("login 403   403   403   403   403   403   ok    ok    403   login", "GET /support-desk/health"),
        Row("login 403   403   403   403   403   403   403   ok    403   login", "GET /support-desk/orders"),
        Row("login 403   403   403   403   403   403   403   ok    403   login", "GET " + DeskOrder, "own"),
        // None of the demo's orders waits for any of these, so the page is shown again.
        Row("login 403   403   403   403   403   403   403   ok    403   login", "POST " + DeskOrder + "?handler=Pay", "own"),
        Row("login 403   403   403   403   403   403   403   ok    403   login", "POST " + DeskOrder + "?handler=Cancel", "own"),
        Row("login 403   403   403   403   403   403   403   ok    403   login", "POST " + DeskOrder + "?handler=Refund", "own"),
        Row("login 403   403   403   403   403   403   403   ok    403   login", "POST " + DeskOrder + "?handler=Refuse", "own"),
        Row("login 403   403   403   403   403   403   403   ok    403   login", "POST " + DeskOrder + "?handler=Earn", "own"),
        Row("login 403   403   403   403   403   403   403   ok    403   login", "POST " + DeskOrder + "?handler=Correct", "own"),
    ];
}
