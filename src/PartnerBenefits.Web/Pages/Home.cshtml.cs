using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PartnerBenefits.Web.Pages;

[AllowAnonymous]
public sealed class HomeModel : PageModel
{
    public void OnGet()
    {
        // The page shows only what is written in it.
    }
}
