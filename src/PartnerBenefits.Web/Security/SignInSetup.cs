using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Identity.Web;
using PartnerBenefits.Web.Security.Entra;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Security;

internal static class SignInSetup
{
    public static void AddSignIn(this WebApplicationBuilder builder, PortalSettings settings)
    {
        var environment = builder.Environment;
        builder.Services.AddScoped<SessionCheck>().AddScoped<SessionStart>().AddScoped<StaffArrival>().AddScoped<NewcomerArrival>()
            .AddScoped<RecentSignIn>();
        builder.Services.AddAuthorization(Policies.Add);
        builder.Services.AddAntiforgery(options => SessionCookie.Configure(options, environment));
        builder.Services.Configure<CookieTempDataProviderOptions>(options => SessionCookie.Configure(options, environment));
        var authentication = builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme);
        if (settings.Entra is not null)
        {
            builder.Services.AddScoped<EntraSignIn>().AddScoped<PersonLink>().AddScoped<Renewal>();
            AddEntra(authentication, builder.Configuration, environment);
        }
        else
        {
            authentication.AddCookie();
        }

        builder.Services.AddScoped<RefusedSignIn>();
        builder.Services.Configure<CookieAuthenticationOptions>(
            CookieAuthenticationDefaults.AuthenticationScheme, options => SessionCookie.Configure(options, environment, settings.Session));
    }

    private static void AddEntra(AuthenticationBuilder authentication, IConfiguration configuration, IHostEnvironment environment) =>
        authentication.AddMicrosoftIdentityWebApp(options =>
        {
            configuration.Bind("AzureAd", options);
            options.ResponseType = "code";
            options.UsePkce = true;
            options.UseTokenLifetime = false;
            SessionCookie.Configure(options, environment);
            options.Events = EntraEvents.Create();
        });
}
