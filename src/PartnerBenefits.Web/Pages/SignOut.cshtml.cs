using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Pages;

/// <summary>By POST only: no page of another site can sign anybody out.</summary>
[AllowAnonymous]
public sealed class SignOutModel(PortalSettings settings) : PageModel
{
    /// <summary>Reached by typing the address, or from a form that was out of date.</summary>
    public IActionResult OnGet() => LocalRedirect(Links.Home);

    public async Task<IActionResult> OnPostAsync()
    {
        if (settings.Authentication == AuthenticationMode.Entra)
        {
            return SignOut(
                new AuthenticationProperties { RedirectUri = Links.Home },
                CookieAuthenticationDefaults.AuthenticationScheme,
                OpenIdConnectDefaults.AuthenticationScheme);
        }

        await HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return this.RedirectWithNotice(Links.Home, Notices.SignedOut);
    }
}
