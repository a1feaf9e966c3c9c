using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Offers;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership;

/// <summary>What Action Pack holds (walkthrough, 3 and 3a); the figures come from the catalogue.</summary>
public sealed class ActionPackModel(PortalDb db) : PageModel
{
    public Offer Offer { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Offer = await db.Offers.AsNoTracking().Include(o => o.Benefits).SingleAsync(o => o.Id == OfferId.ActionPack, cancellation);

    public Benefit this[string code] => Offer.Benefits.Single(b => b.Code == code);
}
