using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership;

/// <summary>The terms under which benefits may be used (walkthrough, 4).</summary>
public sealed class TermsModel : PageModel
{
    public void OnGet()
    {
        // The page shows only what is written in it.
    }
}
