namespace PartnerBenefits.IntegrationTests.Security;

/// <content>Calendars at a secret address.</content>
public static partial class EndpointMatrix
{
    private static IReadOnlyList<Expectation> Calendar =>
    [
    ];
}
