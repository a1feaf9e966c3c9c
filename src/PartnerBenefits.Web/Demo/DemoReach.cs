using System.Net;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Demo;

/// <summary>Demo accounts have no password, so one wrong variable on a server mustn't let the network in (ASVS 6.3.4).</summary>
public static class DemoReach
{
    public static bool LetsIn(PortalSettings settings, ConnectionInfo connection) =>
        settings.DemoAllowsRemote || (IsHere(connection.LocalIpAddress) && IsHere(connection.RemoteIpAddress));

    /// <summary>Without an address nothing came over a network.</summary>
    private static bool IsHere(IPAddress? address) => address is null || IPAddress.IsLoopback(address);
}
