using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Security;
using PartnerBenefits.Web.Security.Entra;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Features.SignIn;

/// <summary>Accepts POST only, so that no other site can sign a person out.</summary>
[AllowAnonymous]
public sealed class SignOutModel(PortalSettings settings) : PageModel
{
    public IActionResult OnGet() => LocalRedirect(Links.Home);

    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        if (settings.Entra is null || User.Identity?.IsAuthenticated != true)
        {
            return this.RedirectWithNotice(Links.Home, Notices.SignedOut);
        }

        TempData[Notices.TempDataKey] = Notices.SignedOut;
        var properties = new AuthenticationProperties { RedirectUri = Links.Home };
        properties.SetParameter(EntraEvents.LogoutHint, User.FindFirstValue(PortalClaims.LogoutHint));
        return SignOut(properties, OpenIdConnectDefaults.AuthenticationScheme);
    }
}
