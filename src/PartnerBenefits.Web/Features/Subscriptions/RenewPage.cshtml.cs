using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Features.Orders;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.Subscriptions;

[Authorize(Policies.ManageBenefits)]
public sealed class RenewPageModel(
    PurchasedQuery purchased, AccountAgreement agreement, OrderPlacement placement, TimeProvider time) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public PurchasedOffer Shown { get; private set; } = null!;

    /// <summary>Term that this renewal would add.</summary>
    public SubscriptionTerm Next { get; private set; } = null!;

    public AgreementVersion InForce { get; private set; } = null!;

    public BillingDetails Billing { get; private set; } = null!;

    public AccountAgreement.Acceptance? Accepted { get; private set; }

    /// <summary>Price in the form that was sent; null if it hasn't changed or no form was sent.</summary>
    public Price? PriceBefore { get; private set; }

    /// <summary>Version in the form that was sent; null if it is still in force or no form was sent.</summary>
    public int? AgreementBefore { get; private set; }

    public DateOnly PayUntil => Shown.Today.AddDays(Order.PayDays);

    private SubscriptionId Subscription => new(Id);

    private RenewInput? Seen { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var shown = await ShowAsync(cancellation);
        return shown is PageResult && Shown.WhyNotRenew is not null ? LocalRedirect(Links.Subscription(Subscription)) : shown;
    }

    public Task<IActionResult> OnPostAsync(
        RenewInput renew,
        BillingInput billing,
        [FromServices] RenewSubscription renewSubscription,
        CancellationToken cancellation)
    {
        Seen = renew;
        return SubmitAsync(
            async () =>
            {
                var placed = await renewSubscription.RunAsync(
                    this.Operation(renew.OperationId), Subscription, renew, billing.ToDetails(), cancellation);
                return this.RedirectWithNotice(Links.Order(placed.Id), placed.IsNew ? Notices.OrderPlaced : Notices.OrderedAlready);
            },
            cancellation);
    }

    public override async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        if (await purchased.FindAsync(User.Account(), Subscription, time.Today, cancellation) is not { } found)
        {
            return NotFound();
        }

        if (found.Subscription.NextTermAsOf(found.Today, found.Offer.TermMonths) is not { } next)
        {
            return LocalRedirect(Links.Subscription(Subscription));
        }

        (Shown, Next) = (found, next);
        Billing = await placement.LastBillingAsync(found.Subscription, cancellation);
        InForce = await agreement.InForceAsync(cancellation);
        Accepted = await agreement.AcceptedAsync(User.Account(), cancellation);
        PriceBefore = Seen is null || SeenPrice.IsOf(found.Offer, Seen.Price) ? null : SeenPrice.Read(Seen.Price);
        AgreementBefore = Seen?.TermsVersion is { } seen && seen > 0 && seen < InForce.Number ? seen : null;
        return Page();
    }

    protected override async Task<IActionResult?> RefuseAsync(CancellationToken cancellation)
    {
        var shown = await ShowAsync(cancellation);
        return shown is PageResult ? null : shown;
    }
}
