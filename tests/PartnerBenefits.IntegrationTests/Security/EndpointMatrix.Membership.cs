namespace PartnerBenefits.IntegrationTests.Security;

/// <content>The membership and its levels.</content>
public static partial class EndpointMatrix
{
    private static IReadOnlyList<Expectation> Membership =>
    [
    ];
}
