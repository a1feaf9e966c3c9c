using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Identity.Web;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.EntraStandIn;

public static class PortalByStandIn
{
    private const string IssuerClient = "stand-in";

    public static IReadOnlyList<(string Name, string Value)> Settings(StandIn standIn)
    {
        return
        [
            ("Authentication:Mode", "Entra"), ("Network:TenantId", DemoStaff.Tenant.ToString()),
            ("AzureAd:Instance", standIn.Instance.ToString()), ("AzureAd:TenantId", "organizations"),
            ("AzureAd:ClientId", standIn.ClientId), ("AzureAd:ClientSecret", standIn.ClientSecret),
        ];
    }

    /// <summary>Settings for Production, except <c>Keys:EncryptionKey</c>.</summary>
    public static IReadOnlyList<(string Name, string Value)> SettingsInProduction(StandIn standIn) =>
    [
        ("Database:Provider", "Sqlite"), ("Mail:Mode", "Folder"), ("Mail:From", "no-reply@portal.example"),
        ("Mail:BaseUrl", "https://127.0.0.1"), .. Settings(standIn),
    ];

    // Both the sign-in and the check of the issuer have their own HTTP client.
    public static void Trust(IServiceCollection services, StandIn standIn)
    {
        services.Configure<OpenIdConnectOptions>(
            OpenIdConnectDefaults.AuthenticationScheme, options => options.BackchannelHttpHandler = standIn.CreateHandler());
        services.AddHttpClient(IssuerClient).ConfigurePrimaryHttpMessageHandler(standIn.CreateHandler);
        services.Configure<AadIssuerValidatorOptions>(options => options.HttpClientName = IssuerClient);
    }
}
