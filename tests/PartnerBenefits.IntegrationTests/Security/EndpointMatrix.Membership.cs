namespace PartnerBenefits.IntegrationTests.Security;

/// <content>The membership and its levels.</content>
public static partial class EndpointMatrix
{
    // Too early to renew, an incomplete request, and nobody's level to answer.
    private static IReadOnlyList<Expectation> Membership =>
    [
        Of("POST /dashboard/partnership/membership?handler=Renew", "",  "signin   ok ok 403 403             ok ok       403 403 403          signin"),
        Of("POST /dashboard/partnership/membership?handler=Ask", "",    "signin   ok ok 403 403             ok ok       403 403 403          signin"),
        Of("GET /support-desk/levels", "",                              "signin   403 403 403 403           403 403     403 ok 403           signin"),
        Of("POST /support-desk/levels?handler=Confirm", "",             "signin   403 403 403 403           403 403     403 404 403          signin"),
        Of("POST /support-desk/levels?handler=Refuse", "",              "signin   403 403 403 403           403 403     403 ok 403           signin"),
    ];
}
