namespace PartnerBenefits.IntegrationTests.Security;

/// <content>Offers, purchases, orders and subscriptions.</content>
public static partial class EndpointMatrix
{
    private static IReadOnlyList<Expectation> Buying =>
    [
    ];
}
