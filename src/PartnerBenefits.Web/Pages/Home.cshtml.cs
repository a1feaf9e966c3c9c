using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Pages;

/// <summary>What the portal is. A person without an account goes on to joining.</summary>
[AllowAnonymous]
public sealed class HomeModel : PageModel
{
    public IActionResult OnGet() => User.IsNewcomer() ? LocalRedirect(Links.Join) : Page();
}
