namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

/// <summary>One portal for all tests of a class. Use it where no test minds what another did.</summary>
public sealed class SharedPortal : IDisposable
{
    public Portal Portal { get; } = new();

    public void Dispose() => Portal.Dispose();
}
