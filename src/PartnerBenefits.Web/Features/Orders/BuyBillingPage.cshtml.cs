using Microsoft.AspNetCore.Mvc;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.Orders;

public sealed class BuyBillingPageModel(OrderPlacement placement, TimeProvider time) : BuyingPageModel(placement, time)
{
    public BillingDetails Known { get; private set; } = null!;

    public override BuyingStep Step => BuyingStep.Billing;

    public Task<IActionResult> OnPostAsync(
        OperationInput input, BillingInput billing, [FromServices] EnterBilling enterBilling, CancellationToken cancellation) =>
        SubmitAsync(
            () => enterBilling.RunAsync(this.Operation(input.OperationId), OfferId, billing.ToDetails(), input.Version, cancellation),
            Links.BuyReview(OfferId),
            Notices.BillingSaved,
            cancellation);

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        // The number of a purchase order belongs to one purchase, so it isn't copied.
        Known = Facts.Purchase?.Billing ?? await Placement.LastBillingAsync(User.Account(), cancellation) with { PurchaseOrder = "" };
    }
}
