using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Pages.SupportDesk;

[Authorize(Policies.SupportDesk)]
public sealed class SupportDeskModel : PageModel
{
    public void OnGet()
    {
        // The page shows only what is written in it.
    }
}
