using System.Net;

namespace PartnerBenefits.Web.Settings;

/// <summary>What goes to this computer needs no TLS: nobody is on the way.</summary>
internal static class ThisComputer
{
    public static bool Is(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
