using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Web.Features.Subscriptions;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.Orders;

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
