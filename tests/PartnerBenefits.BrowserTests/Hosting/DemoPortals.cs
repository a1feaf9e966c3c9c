using System.Collections.Concurrent;
using PartnerBenefits.BrowserTests.Hosting;

[assembly: AssemblyFixture(typeof(DemoPortals))]

namespace PartnerBenefits.BrowserTests.Hosting;

/// <summary>
/// Portals with the demo's accounts, each used by one test after another: starting one costs more than many a test does. A test
/// finds database, mails and log as on a new portal. The fixture closes them at the end of the run.
/// </summary>
public sealed class DemoPortals : IAsyncDisposable
{
    private static readonly ConcurrentBag<Portal> Idle = [];

    public static async Task<Portal> TakeAsync()
    {
        if (!Idle.TryTake(out var portal))
        {
            return await PortalDatabase.StartOnFreshCopyAsync();
        }

        await PortalDatabase.RestoreAsync(portal);
        return portal;
    }

    public static void GiveBack(Portal portal) => Idle.Add(portal);

    public async ValueTask DisposeAsync()
    {
        while (Idle.TryTake(out var portal))
        {
            await portal.CloseAsync();
        }
    }
}
