using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Identity.Web;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.EntraStandIn;

/// <summary>What makes a portal send its people to the stand-in, and believe it.</summary>
public static class PortalByStandIn
{
    private const string IssuerClient = "stand-in";

    public static IReadOnlyList<(string Name, string Value)> Settings(StandIn standIn)
    {
        ArgumentNullException.ThrowIfNull(standIn);
        return
        [
            ("Authentication:Mode", "Entra"), ("Network:TenantId", DemoStaff.Tenant.ToString()),
            ("AzureAd:Instance", standIn.Instance.ToString()), ("AzureAd:TenantId", "organizations"),
            ("AzureAd:ClientId", standIn.ClientId), ("AzureAd:ClientSecret", standIn.ClientSecret),
        ];
    }

    /// <summary>With what a portal needs besides in Production, but for its <c>Keys:EncryptionKey</c>.</summary>
    public static IReadOnlyList<(string Name, string Value)> SettingsInProduction(StandIn standIn) =>
    [
        ("Database:Provider", "Sqlite"), ("Mail:Mode", "Folder"), ("Mail:From", "no-reply@portal.example"),
        ("Mail:BaseUrl", "https://portal.example"), .. Settings(standIn),
    ];

    // Two clients read from Entra: the sign-in itself, and the check of who issued the token.
    public static void Trust(IServiceCollection services, StandIn standIn)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(standIn);
        services.Configure<OpenIdConnectOptions>(
            OpenIdConnectDefaults.AuthenticationScheme, options => options.BackchannelHttpHandler = standIn.CreateHandler());
        services.AddHttpClient(IssuerClient).ConfigurePrimaryHttpMessageHandler(standIn.CreateHandler);
        services.Configure<AadIssuerValidatorOptions>(options => options.HttpClientName = IssuerClient);
    }
}
