using System.Net;

namespace PartnerBenefits.Web.Settings;

/// <summary>Reverse proxies before the portal.</summary>
/// <param name="Networks">From which a connection may say for whom it speaks; nobody is believed where it is empty (ASVS 4.1.3).</param>
public sealed record ProxySettings(IReadOnlyList<IPNetwork> Networks)
{
    /// <exception cref="StartRefusedException">Not a list of networks.</exception>
    internal static ProxySettings Read(IConfiguration configuration)
    {
        var texts = (configuration["Proxy:Networks"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new ProxySettings([.. texts.Select(text => IPNetwork.TryParse(text, out var network)
            ? network
            : throw new StartRefusedException($"Proxy:Networks has '{text}': set it to the proxies' networks, as in '10.1.0.0/16, 192.0.2.7/32'."))]);
    }
}
