using System.Net;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Demo;

/// <summary>Demo accounts have no password, so one wrong variable on a server mustn't let the network in (ASVS 6.3.4).</summary>
public static class DemoReach
{
    /// <summary>A proxy of this computer that isn't known leaves its header in the request: then anybody may be behind it.</summary>
    public static bool LetsIn(PortalSettings settings, HttpContext context) => settings.DemoAllowsRemote
        || (IsHere(context.Connection.LocalIpAddress) && IsHere(context.Connection.RemoteIpAddress)
            && !context.Request.Headers.ContainsKey("X-Forwarded-For"));

    /// <summary>Without an address nothing came over a network.</summary>
    private static bool IsHere(IPAddress? address) => address is null || IPAddress.IsLoopback(address);
}
