using Microsoft.AspNetCore.Mvc;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Ordering;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Buying.EnterBilling;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Buying;

public sealed class BuyBillingPageModel(OrderPlacement placement, TimeProvider time) : BuyingPageModel(placement, time)
{
    public BillingDetails Known { get; private set; } = null!;

    public override BuyingStep Step => BuyingStep.Billing;

    public async Task<IActionResult> OnPostAsync(
        PressInput press, BillingInput billing, [FromServices] EnterBilling.EnterBilling enter, CancellationToken cancellation)
    {
        if (!ModelState.IsValid || !await FindAsync(cancellation))
        {
            return await ShowAgainAsync(cancellation);
        }

        await enter.RunAsync(this.Operation(press.OperationId), OfferId, billing.ToDetails(), Now, cancellation);
        return this.RedirectWithNotice(Links.BuyReview(OfferId), Notices.BillingSaved);
    }

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        // The number of a purchase order belongs to one purchase, so it isn't copied.
        Known = Facts.Purchase?.Billing ?? await Placement.LastBillingAsync(User.Account(), cancellation) with { PurchaseOrder = "" };
    }
}
