using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Mvc;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Security;

/// <summary>Uses <c>__Host-</c> and HTTPS only. Development listens on http://localhost, so it has neither.</summary>
internal static class SessionCookie
{
    public static void Configure(CookieBuilder cookie, string name, IHostEnvironment environment)
    {
        cookie.Name = environment.IsDevelopment() ? name : "__Host-" + name;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
    }

    public static void Configure(CookieAuthenticationOptions options, IHostEnvironment environment, SessionSettings session)
    {
        Configure(options.Cookie, "PartnerBenefits", environment);
        options.EventsType = typeof(SessionCheck);
        options.LoginPath = "/signin";
        options.LogoutPath = "/signout";
        options.ReturnUrlParameter = "returnUrl";
        options.ExpireTimeSpan = session.Idle;
        options.SlidingExpiration = true;
    }

    /// <summary>Entra answers with a form that posts from its own site, so these cookies must be sent cross-site.</summary>
    public static void Configure(OpenIdConnectOptions options, IHostEnvironment environment)
    {
        Configure(options.CorrelationCookie, "PartnerBenefits.Correlation.", environment);
        Configure(options.NonceCookie, "PartnerBenefits.Nonce.", environment);
        options.CorrelationCookie.SameSite = options.NonceCookie.SameSite = SameSiteMode.None;
    }

    /// <summary>Lax, because a Strict cookie is missing after the return from Entra; a new one would break forms in other tabs.</summary>
    public static void Configure(AntiforgeryOptions options, IHostEnvironment environment) =>
        Configure(options.Cookie, "PartnerBenefits.Form", environment);

    public static void Configure(CookieTempDataProviderOptions options, IHostEnvironment environment)
    {
        Configure(options.Cookie, "PartnerBenefits.Notice", environment);
        options.Cookie.IsEssential = true;
    }
}
