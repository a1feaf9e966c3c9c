using System.Net;

namespace PartnerBenefits.Web.Settings;

/// <summary>Connections to this computer need no TLS, because nobody can listen.</summary>
internal static class ThisComputer
{
    public static bool Is(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
