namespace PartnerBenefits.IntegrationTests.Security;

/// <content>What the network's staff do about orders.</content>
public static partial class EndpointMatrix
{
    private static IReadOnlyList<Expectation> Desk =>
    [
    ];
}
