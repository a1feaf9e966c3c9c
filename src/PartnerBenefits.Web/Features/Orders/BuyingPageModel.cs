using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.Orders;

/// <summary>Opening a step too early leads to the first missing one (ASVS 2.3.1). Any admin can continue.</summary>
[Authorize(Policies.ManageBenefits)]
public abstract class BuyingPageModel(OrderPlacement placement, TimeProvider time) : FormPage
{
    [FromRoute]
    public string Offer { get; set; } = "";

    public OrderPlacement.PurchaseFacts Facts { get; private set; } = null!;

    public abstract BuyingStep Step { get; }

    public OfferId OfferId => new(Offer);

    public Rule? WhyNot => PurchaseRules.WhyNotBuy(Facts.Offer, Facts.Membership, Facts.Subscriptions, time.Today);

    protected OrderPlacement Placement => placement;

    protected DateOnly Today => time.Today;

    private BuyingStep FirstMissing => Facts.AcceptedAgreement != Facts.AgreementInForce ? BuyingStep.Agreement
        : Facts.Purchase is null ? BuyingStep.Billing
        : BuyingStep.Review;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        !await FindAsync(cancellation) ? NotFound()
        : WhyNot is not null ? LocalRedirect(Links.Offer(OfferId))
        : await ShowFoundAsync(cancellation);

    public override async Task<IActionResult> ShowAsync(CancellationToken cancellation) =>
        await FindAsync(cancellation) ? await ShowFoundAsync(cancellation) : NotFound();

    protected override async Task<IActionResult?> RefuseAsync(CancellationToken cancellation) =>
        await FindAsync(cancellation) ? null : NotFound();

    protected async Task<bool> FindAsync(CancellationToken cancellation)
    {
        var facts = await placement.FindAsync(User.Account(), OfferId, cancellation);
        Facts = facts!;
        return facts is not null;
    }

    protected virtual Task LoadAsync(CancellationToken cancellation) => Task.CompletedTask;

    private async Task<IActionResult> ShowFoundAsync(CancellationToken cancellation)
    {
        if (FirstMissing < Step)
        {
            return LocalRedirect(FirstMissing == BuyingStep.Agreement ? Links.BuyAgreement(OfferId) : Links.BuyBilling(OfferId));
        }

        await LoadAsync(cancellation);
        return Page();
    }
}
