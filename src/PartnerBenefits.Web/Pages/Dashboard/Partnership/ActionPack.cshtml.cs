using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Buying;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership;

/// <summary>What Action Pack holds (walkthrough, 3 and 3a); the figures come from the catalogue.</summary>
public sealed class ActionPackModel(OffersQuery offers, TimeProvider time) : PageModel
{
    public OfferToBuy Shown { get; private set; } = null!;

    public Offer Offer => Shown.Offer;

    public async Task OnGetAsync(CancellationToken cancellation) => Shown = (await offers.FindAsync(
        User.Account(), OfferId.ActionPack, time.Today, cancellation))!;

    public Benefit this[string code] => Offer.Benefits.Single(b => b.Code == code);
}
