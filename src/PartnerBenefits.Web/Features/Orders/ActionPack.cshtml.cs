using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.Orders;

public sealed class ActionPackModel(OffersQuery offers, TimeProvider time) : PageModel
{
    public OfferToBuy Shown { get; private set; } = null!;

    public Offer Offer => Shown.Offer;

    public async Task OnGetAsync(CancellationToken cancellation) => Shown = (await offers.FindAsync(
        User.Account(), OfferId.ActionPack, time.Today, cancellation))!;

    public Benefit this[string code] => Offer.Benefits.Single(b => b.Code == code);
}
