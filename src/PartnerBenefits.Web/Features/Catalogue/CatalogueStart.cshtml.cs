using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.Catalogue;

[Authorize(Policies.Catalogue)]
public sealed class CatalogueStartModel : PageModel
{
    public void OnGet()
    {
    }
}
