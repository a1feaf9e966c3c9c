using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Web.Features.Shared;
using PartnerBenefits.Web.Security.Entra;

namespace PartnerBenefits.Web.Features.SignIn;

[AllowAnonymous]
public sealed class AccessDeniedModel(WhoCanHelp whoCanHelp) : PageModel
{
    public RefusedSignIn.Details? Refused { get; private set; }

    public IReadOnlyList<WhoCanHelp.Helper> Helpers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Refused = RefusedSignIn.Read(TempData);
        if (Refused?.Account is { } account)
        {
            Helpers = await whoCanHelp.FindAsync(account, PartnerRoles.AccountAdmin | PartnerRoles.UserAdmin, cancellation);
        }
    }
}
