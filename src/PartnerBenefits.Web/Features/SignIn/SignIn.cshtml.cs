using System.ComponentModel.DataAnnotations;
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
    [DataType(DataType.Url)]
    public string? ReturnUrl { get; set; }

    [FromQuery]
    public SignInAgain? Again { get; set; }

    public string Target => Url.Local(ReturnUrl, Links.Dashboard);

    public bool IsDemo => settings.Authentication == AuthenticationMode.Demo;

    /// <summary>The demo's accounts aren't for whoever asks.</summary>
    public bool IsFromAfar => !DemoReach.LetsIn(settings, HttpContext);

    /// <summary>Another site may only lead to this page: it can't make the browser begin one sign-in after another.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (IsDemo || !Request.IsNavigationOfOurs())
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

        refused.Forget(HttpContext);
        var session = await services.GetRequiredService<SessionStart>().RunAsync(person, Properties(), cancellation);
        await HttpContext.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, session);
        return LocalRedirect(Target);
    }

    private AuthenticationProperties Properties()
    {
        var properties = new AuthenticationProperties { RedirectUri = Target };
        SessionStart.Remember(properties, HttpContext);
        return properties;
    }

    private AuthenticationProperties ToEntra()
    {
        var properties = Properties();
        if (Again == SignInAgain.ToStay && User.Identity?.IsAuthenticated == true)
        {
            Renewal.Prepare(properties, HttpContext, isAskedFor: true);
        }
        else if (Again is SignInAgain.AsAnother or SignInAgain.ToConfirm)
        {
            properties.SetParameter(EntraEvents.Prompt, Again == SignInAgain.AsAnother ? "select_account" : "login");
        }

        return properties;
    }
}
