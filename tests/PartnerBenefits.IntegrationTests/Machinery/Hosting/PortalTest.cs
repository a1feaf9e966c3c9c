namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

/// <summary>Base of the test classes that use a portal: one for each test, or one that the tests of a class share.</summary>
public abstract class PortalTest : IAsyncLifetime
{
    private protected readonly Portal portal;

    private readonly bool isShared;

    private readonly List<Visitor> visitors = [];

    protected PortalTest(Portal? own = null) => portal = own ?? new Portal();

    protected PortalTest(SharedPortal shared) => (portal, isShared) = (shared.Portal, true);

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        visitors.ForEach(visitor => visitor.Dispose());
        if (!isShared)
        {
            await portal.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Signs somebody in until the end of the test.</summary>
    protected async Task<Visitor> SignInAsync(string persona)
    {
        visitors.Add(await portal.SignInAsync(persona));
        return visitors[^1];
    }
}
