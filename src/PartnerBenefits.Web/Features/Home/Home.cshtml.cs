using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.Home;

[AllowAnonymous]
public sealed class HomeModel : PageModel
{
    public IActionResult OnGet() => User.IsNewcomer() ? LocalRedirect(Links.Join) : Page();
}
