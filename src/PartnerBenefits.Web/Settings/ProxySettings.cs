using System.Net;

namespace PartnerBenefits.Web.Settings;

/// <param name="Networks">Connections from these networks may state the client's address; empty means that none may (ASVS 4.1.3).</param>
public sealed record ProxySettings(IReadOnlyList<IPNetwork> Networks)
{
    internal static ProxySettings Read(IConfiguration configuration)
    {
        var texts = (configuration["Proxy:Networks"] ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new ProxySettings([.. texts.Select(text => IPNetwork.TryParse(text, out var network)
            ? network
            : throw new StartRefusedException(
                $"Proxy:Networks has '{text}': set it to the proxies' networks, as in '10.1.0.0/16, 192.0.2.7/32'."))]);
    }
}
