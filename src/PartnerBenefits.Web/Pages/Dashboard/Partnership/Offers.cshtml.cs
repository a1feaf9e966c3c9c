using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership;

public sealed class OffersModel(PortalDb db, AccountSubscriptions subscriptions, TimeProvider time) : PageModel
{
    public IReadOnlyList<Offer> Offers { get; private set; } = [];

    public IReadOnlyList<Subscription> Purchased { get; private set; } = [];

    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Offers = await db.Offers.AsNoTracking().OrderBy(o => o.Id).ToListAsync(cancellation);
        Purchased = await subscriptions.OfAsync(User.Account(), cancellation);
    }

    public Offer OfferOf(Subscription subscription) => Offers.Single(o => o.Id == subscription.OfferId);
}
