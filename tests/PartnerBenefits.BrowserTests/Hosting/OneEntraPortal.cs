using PartnerBenefits.EntraStandIn;

namespace PartnerBenefits.BrowserTests.Hosting;

/// <summary>One portal and one stand-in for all tests of a class in which nobody comes in to stay.</summary>
public sealed class OneEntraPortal : IAsyncLifetime
{
    public StandIn StandIn { get; private set; } = null!;

    public Portal Portal { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        StandIn = await StandIn.StartAsync();
        Portal = await PortalDatabase.StartOnFreshCopyAsync(StandIn);
        await FirstAccount.AddOthersAsync(Portal);
    }

    public async ValueTask DisposeAsync()
    {
        await Portal.CloseAsync();
        await StandIn.DisposeAsync();
    }
}
