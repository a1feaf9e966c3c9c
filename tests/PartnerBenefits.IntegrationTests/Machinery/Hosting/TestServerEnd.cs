using PartnerBenefits.IntegrationTests.Machinery.Hosting;

[assembly: AssemblyFixture(typeof(TestServerEnd))]

namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

public sealed class TestServerEnd : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await PortalHosts.CloseAsync();
        await TestServer.StopAsync();
    }
}
