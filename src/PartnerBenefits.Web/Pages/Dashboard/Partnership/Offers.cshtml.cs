using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Buying;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Subscriptions;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership;

public sealed class OffersModel(OffersQuery offers, PurchasedQuery purchased, TimeProvider time) : PageModel
{
    public IReadOnlyList<OfferToBuy> Available { get; private set; } = [];

    public IReadOnlyList<PurchasedOffer> Purchased { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var today = time.Today;
        Available = await offers.AvailableAsync(User.Account(), today, cancellation);
        Purchased = await purchased.AllAsync(User.Account(), today, cancellation);
    }
}
