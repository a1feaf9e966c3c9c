namespace PartnerBenefits.IntegrationTests.Security;

/// <content>Without an account: joining, and access to one that is there.</content>
public static partial class EndpointMatrix
{
    private static IReadOnlyList<Expectation> Joining =>
    [
    ];
}
