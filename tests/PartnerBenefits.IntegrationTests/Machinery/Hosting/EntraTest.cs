namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

/// <summary>Base of the test classes whose people sign in by the stand-in for Entra.</summary>
public abstract class EntraTest : IAsyncLifetime
{
    private protected EntraDemo demo = null!;

    public virtual async ValueTask InitializeAsync() => demo = await EntraDemo.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await demo.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
