using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.Orders;

public sealed class BuyReviewPageModel(OrderPlacement placement, AccountAgreement agreement, TimeProvider time)
    : BuyingPageModel(placement, time)
{
    public AccountAgreement.Acceptance Accepted { get; private set; } = null!;

    /// <summary>Price in the form that was sent; null if it hasn't changed or no form was sent.</summary>
    public Price? PriceBefore { get; private set; }

    public DateOnly PayUntil => Today.AddDays(Order.PayDays);

    public override BuyingStep Step => BuyingStep.Review;

    private BuyOfferInput? Seen { get; set; }

    public Task<IActionResult> OnPostAsync(BuyOfferInput input, [FromServices] BuyOffer buyOffer, CancellationToken cancellation)
    {
        Seen = input;
        return SubmitAsync(
            async () =>
            {
                var placed = await buyOffer.RunAsync(this.Operation(input.OperationId), OfferId, input, cancellation);
                return this.RedirectWithNotice(Links.Order(placed.Id), placed.IsNew ? Notices.OrderPlaced : Notices.OrderedAlready);
            },
            cancellation);
    }

    public override async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        var shown = await base.ShowAsync(cancellation);
        return Facts is not null && Seen?.TermsVersion < Facts.AgreementInForce && Facts.AcceptedAgreement < Facts.AgreementInForce
            ? LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"{Links.BuyAgreement(OfferId)}?seen={Seen.TermsVersion}"))
            : shown;
    }

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        Accepted = (await agreement.AcceptedAsync(User.Account(), cancellation))!;
        PriceBefore = Seen is null || SeenPrice.IsOf(Facts.Offer, Seen.Price) ? null : SeenPrice.Read(Seen.Price);
    }
}
