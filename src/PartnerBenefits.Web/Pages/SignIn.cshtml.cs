using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Demo;
using PartnerBenefits.Web.Localization;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Pages;

/// <summary>In Demo mode a button for each persona; with Entra, the way there.</summary>
[AllowAnonymous]
public sealed class SignInModel(PortalSettings settings, IStringLocalizer<Texts> texts, IServiceProvider services) : PageModel
{
    [FromQuery]
    public string? ReturnUrl { get; set; }

    public string Target => Url.Local(ReturnUrl, Links.Dashboard);

    public IActionResult OnGet() => settings.Authentication == AuthenticationMode.Demo
        ? Page()
        : Challenge(new AuthenticationProperties { RedirectUri = Target }, OpenIdConnectDefaults.AuthenticationScheme);

    public async Task<IActionResult> OnPostAsync([FromForm] string? persona, CancellationToken cancellation)
    {
        // Not registered outside Demo mode: then there is nothing to post to.
        if (services.GetService<DemoSignIn>() is not { } demo)
        {
            return NotFound();
        }

        var person = Persona.Find(persona) is { } chosen
            ? await demo.FindAsync(chosen, CookieAuthenticationDefaults.AuthenticationScheme, cancellation)
            : null;
        if (person is null)
        {
            ModelState.AddModelError(nameof(persona), texts["There is no such demo account. Choose one of those below."]);
            return Page();
        }

        await HttpContext.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, person);
        return LocalRedirect(Target);
    }
}
