using Microsoft.AspNetCore.HttpOverrides;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Infrastructure;

/// <summary>Never takes the host from a header, because links and redirects are built from it (ASVS 4.1.3, 15.3.4).</summary>
internal static class Proxies
{
    public static void AddProxies(this IServiceCollection services, ProxySettings settings) =>
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = settings.Networks.Count == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.ForwardLimit = null;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in settings.Networks)
            {
                options.KnownIPNetworks.Add(network);
            }
        });
}
