namespace PartnerBenefits.BrowserTests.Hosting;

/// <summary>One portal for all tests of a class that only look.</summary>
public sealed class OnePortal : IAsyncLifetime
{
    public Portal Portal { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Portal = await PortalDatabase.StartOnFreshCopyAsync();

    public async ValueTask DisposeAsync() => await Portal.CloseAsync();
}
