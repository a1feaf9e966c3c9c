using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Identity.Web;
using PartnerBenefits.EntraStandIn;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Hosting;

/// <summary>Portals into which people come by the stand-in for Entra.</summary>
internal static class EntraPortal
{
    private const string IssuerClient = "stand-in";

    /// <summary>In Development or after <see cref="Portal.InProduction"/>.</summary>
    public static Portal InEntra(this Portal portal, StandIn standIn)
    {
        foreach (var (name, value) in Settings(standIn))
        {
            portal.With(name, value);
        }

        return portal.With(services => Trust(services, standIn));
    }

    /// <summary>For a portal in a process of its own, in Production over https.</summary>
    public static (string Name, string Value)[] Environment(StandIn standIn) =>
    [
        ("ASPNETCORE_ENVIRONMENT", "Production"), ("Database__Provider", $"{TestDatabase.Provider}"),
        ("Mail__Mode", "Folder"), ("Mail__From", "no-reply@portal.example"), ("Mail__BaseUrl", "https://portal.example"),
        ("SSL_CERT_FILE", standIn.CertificateFile),
        ("Kestrel__Certificates__Default__Path", standIn.CertificateFile),
        ("Kestrel__Certificates__Default__KeyPath", standIn.CertificateKeyFile),
        .. Settings(standIn).Select(s => (s.Name.Replace(":", "__", StringComparison.Ordinal), s.Value)),
    ];

    private static (string Name, string Value)[] Settings(StandIn standIn) =>
    [
        ("Authentication:Mode", "Entra"), ("Network:TenantId", DemoStaff.Tenant.ToString()),
        ("AzureAd:Instance", standIn.Instance.ToString()), ("AzureAd:TenantId", "organizations"),
        ("AzureAd:ClientId", standIn.ClientId), ("AzureAd:ClientSecret", standIn.ClientSecret),
        ("AzureAd:CallbackPath", "/signin-oidc"), ("AzureAd:SignedOutCallbackPath", "/signout-callback-oidc"),
    ];

    // Two clients read from Entra: the sign-in itself, and the check of who issued the token.
    private static void Trust(IServiceCollection services, StandIn standIn)
    {
        services.Configure<OpenIdConnectOptions>(
            OpenIdConnectDefaults.AuthenticationScheme, options => options.BackchannelHttpHandler = standIn.CreateHandler());
        services.AddHttpClient(IssuerClient).ConfigurePrimaryHttpMessageHandler(standIn.CreateHandler);
        services.Configure<AadIssuerValidatorOptions>(options => options.HttpClientName = IssuerClient);
    }
}
