using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Pages.Shared;
using PartnerBenefits.Web.Security.Entra;

namespace PartnerBenefits.Web.Pages;

/// <summary>Why somebody who came back from Entra isn't signed in, and what to do.</summary>
[AllowAnonymous]
public sealed class AccessDeniedModel(WhoCanHelp whoCanHelp) : PageModel
{
    /// <summary>Null: nobody was refused in this browser.</summary>
    public RefusedSignIn.Of? Refused { get; private set; }

    /// <summary>Those of the person's own organisation who can add them or switch their access on.</summary>
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
