using Microsoft.EntityFrameworkCore;
using PartnerBenefits.EntraStandIn;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

/// <summary>A portal with the demo's people, into which the stand-in for Entra signs them in.</summary>
public sealed class EntraDemo : IAsyncDisposable
{
    private EntraDemo(StandIn standIn)
    {
        StandIn = standIn;
        Portal = new Portal().InEntra(standIn);
        // The stand-in's tokens have the real time, so the portal's clock begins there.
        Portal.Clock.SetUtcNow(DateTimeOffset.UtcNow);
    }

    public StandIn StandIn { get; }

    public Portal Portal { get; }

    public static async Task<EntraDemo> StartAsync() => new(await StandIn.StartAsync());

    public EntraVisitor Visit() => EntraVisitor.Of(Portal, StandIn);

    public async Task<PortalUser> StoredAsync(string persona)
    {
        var (account, email) = (await Portal.AccountAsync(DemoOrganisation.Contoso), Persona.Find(persona)!.Email);
        return await Portal.ReadAsync(db => db.UsersOf(account.Id).AsNoTracking().SingleAsync(u => u.Email == email));
    }

    public async Task ChangeAsync(string persona, Action<PortalUser> change)
    {
        var stored = await StoredAsync(persona);
        await Portal.ReadAsync(async db =>
        {
            change(await db.UsersOf(stored.AccountId).SingleAsync(u => u.Id == stored.Id));
            return await db.SaveChangesAsync();
        });
    }

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        await StandIn.DisposeAsync();
    }
}
