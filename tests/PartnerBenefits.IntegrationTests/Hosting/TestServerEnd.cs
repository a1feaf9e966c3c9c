using PartnerBenefits.IntegrationTests.Hosting;

[assembly: AssemblyFixture(typeof(TestServerEnd))]

namespace PartnerBenefits.IntegrationTests.Hosting;

public sealed class TestServerEnd : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await PortalHosts.CloseAsync();
        await TestServer.StopAsync();
    }
}
