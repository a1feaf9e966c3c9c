using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Identity.Web;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Security;

internal static class SignInSetup
{
    public static void AddSignIn(this WebApplicationBuilder builder, PortalSettings settings)
    {
        var environment = builder.Environment;
        builder.Services.AddScoped<SessionCheck>();
        builder.Services.AddAuthorization(Policies.Add);
        builder.Services.AddAntiforgery(options => SessionCookie.Configure(options, environment));
        builder.Services.Configure<CookieTempDataProviderOptions>(options => SessionCookie.Configure(options, environment));
        var authentication = builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme);
        if (settings.Authentication == AuthenticationMode.Entra)
        {
            AddEntra(authentication, builder.Configuration, environment);
        }
        else
        {
            authentication.AddCookie();
        }

        builder.Services.Configure<CookieAuthenticationOptions>(
            CookieAuthenticationDefaults.AuthenticationScheme, options => SessionCookie.Configure(options, environment));
    }

    private static void AddEntra(AuthenticationBuilder authentication, IConfiguration configuration, IHostEnvironment environment)
    {
        foreach (var name in (string[])["Instance", "TenantId", "ClientId"])
        {
            configuration.Required($"AzureAd:{name}", "the value that registering the portal in Entra gave");
        }

        authentication.AddMicrosoftIdentityWebApp(options =>
        {
            configuration.Bind("AzureAd", options);
            options.ResponseType = "code";
            options.UsePkce = true;
            SessionCookie.Configure(options, environment);
            options.Events.OnTokenValidated += EntraSignIn.ReplaceByOurOwnAsync;
        });
    }
}
