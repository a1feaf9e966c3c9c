using System.Collections.Concurrent;

namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

/// <summary>
/// Started hosts that wait for the next test. Starting one costs a second, while the portal keeps nothing between requests
/// but the keys that each copy of the template has, so a host with another database, clock and log is as good as new.
/// </summary>
internal static class PortalHosts
{
    private static readonly ConcurrentBag<PortalHost> Idle = [];

    /// <summary>A plain one on a fresh copy of the template.</summary>
    public static PortalHost Take()
    {
        var host = Idle.TryTake(out var idle) ? idle : new PortalHost(PortalFolders.New(), new PortalConfiguration());
        TestDatabase.Of(host.Folder).CloseConnections(host.ConnectionString);
        PortalFolders.Empty(host.Folder);
        DatabaseTemplate.OfTheDemosDay.CopyTo(host.Folder);
        // The start makes it, and this host may have started long ago.
        Directory.CreateDirectory(Path.Combine(host.Folder, "mail"));
        return host;
    }

    public static void GiveBack(PortalHost host) => Idle.Add(host);

    public static async Task CloseAsync()
    {
        while (Idle.TryTake(out var idle))
        {
            await idle.DisposeAsync();
            Directory.Delete(idle.Folder, recursive: true);
        }
    }
}
