namespace PartnerBenefits.IntegrationTests.Security;

public static partial class EndpointMatrix
{
    private static IReadOnlyList<Expectation> Membership =>
    [
        //   anon. acc.  part. user  memb. fabr. wing. rev.  oper. cat.  disabled
        Row("login ok    ok    403   403   ok    ok    403   403   403   login", "POST /dashboard/partnership/membership?handler=Renew"),
        Row("login ok    ok    403   403   ok    ok    403   403   403   login", "POST /dashboard/partnership/membership?handler=Ask"),
        Row("login 403   403   403   403   403   403   403   ok    403   login", "GET /support-desk/levels"),
        Row("login 403   403   403   403   403   403   403   404   403   login", "POST /support-desk/levels?handler=Confirm"),
        Row("login 403   403   403   403   403   403   403   ok    403   login", "POST /support-desk/levels?handler=Refuse"),
    ];
}
