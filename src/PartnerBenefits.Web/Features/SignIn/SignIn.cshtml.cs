using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Demo;
using PartnerBenefits.Web.Localization;
using PartnerBenefits.Web.Security;
using PartnerBenefits.Web.Security.Entra;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Features.SignIn;

[AllowAnonymous]
public sealed class SignInModel(
    PortalSettings settings, RefusedSignIn refused, IStringLocalizer<Texts> texts, IServiceProvider services) : PageModel
{
    [FromQuery]
    public string? ReturnUrl { get; set; }

    [FromQuery]
    public SignInAgain? Again { get; set; }

    public string Target => Url.Local(ReturnUrl, Links.Dashboard);

    /// <summary>The demo's accounts aren't for whoever asks.</summary>
    public bool IsFromAfar => !DemoReach.LetsIn(settings, HttpContext.Connection);

    public async Task<IActionResult> OnGetAsync()
    {
        if (settings.Authentication == AuthenticationMode.Demo)
        {
            return Page();
        }

        try
        {
            await HttpContext.ChallengeAsync(OpenIdConnectDefaults.AuthenticationScheme, ToEntra());
        }
        catch (InvalidOperationException e) when (e.InnerException is not null)
        {
            refused.LeadToItsPage(HttpContext, e);
        }

        return new EmptyResult();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? persona, CancellationToken cancellation)
    {
        if (services.GetService<DemoSignIn>() is not { } demo)
        {
            return NotFound();
        }

        if (IsFromAfar)
        {
            Response.StatusCode = StatusCodes.Status403Forbidden;
            return Page();
        }

        var person = Persona.Find(persona) is { } chosen
            ? await demo.FindAsync(chosen, HttpContext.Connection.RemoteIpAddress?.ToString(), cancellation)
            : null;
        if (person is null)
        {
            ModelState.AddModelError(nameof(persona), texts["This demo account doesn't exist. Choose one of the accounts below."]);
            return Page();
        }

        var session = await services.GetRequiredService<SessionStart>().RunAsync(person, Properties(), cancellation);
        await HttpContext.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, session);
        return LocalRedirect(Target);
    }

    private AuthenticationProperties Properties()
    {
        var properties = new AuthenticationProperties { RedirectUri = Target };
        SessionStart.Remember(properties, User);
        return properties;
    }

    private AuthenticationProperties ToEntra()
    {
        var properties = Properties();
        if (Again is { } how)
        {
            properties.SetParameter(EntraEvents.Prompt, how == SignInAgain.AsAnother ? "select_account" : "login");
        }

        return properties;
    }
}
