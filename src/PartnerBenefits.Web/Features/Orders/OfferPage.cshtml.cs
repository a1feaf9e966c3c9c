using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.Orders;

public sealed class OfferPageModel(OffersQuery offers, TimeProvider time) : PageModel
{
    public OfferToBuy Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] string offer, CancellationToken cancellation)
    {
        var id = new OfferId(offer);
        if (id == OfferId.ActionPack)
        {
            return LocalRedirect(Links.ActionPack);
        }

        var today = time.Today;
        if (await offers.FindAsync(User.Account(), id, today, cancellation) is not { } found)
        {
            return NotFound();
        }

        Shown = found;
        return Page();
    }
}
