using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PartnerBenefits.Web.Pages;

/// <summary>Where Entra's answer leads whom nobody has invited.</summary>
[AllowAnonymous]
public sealed class AccessDeniedModel : PageModel
{
    public void OnGet()
    {
        // The page shows only what is written in it.
    }
}
