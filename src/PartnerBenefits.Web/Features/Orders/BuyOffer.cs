using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.Orders;

public sealed class BuyOffer(PortalDb db, UnitOfWork unitOfWork, OrderPlacement placement, PlacedOrders orders)
{
    /// <summary>If another tab or another admin was first, returns the order that exists.</summary>
    public Task<PlacedOrder> RunAsync(Operation operation, OfferId offer, BuyOfferInput seen, CancellationToken cancellation) =>
        unitOfWork.RunAsync(
            operation,
            within => BuyAsync(operation, offer, seen, within),
            within => orders.FindByOperationAsync(operation, within),
            cancellation);

    private async Task<PlacedOrder> BuyAsync(Operation operation, OfferId offer, BuyOfferInput seen, CancellationToken cancellation)
    {
        var (account, today) = (operation.Account, operation.Today);
        await placement.LockAsync(account, cancellation);
        var facts = (await placement.FindAsync(account, offer, cancellation))!;
        var whyNot = PurchaseRules.WhyNotBuy(facts.Offer, facts.Membership, facts.Subscriptions, today);
        if (whyNot == PurchaseRules.HasNone
            && await orders.FindAsync(
                facts.Subscriptions.First(s => s.OfferId == facts.Offer.Id && s.IsHeldOn(today)), term: 0, cancellation) is { } placed)
        {
            return placed;
        }

        whyNot?.Refuse();
        RequireAsSeen(facts, seen);
        var order = await placement.BuyAsync(facts, facts.Purchase!.Billing, operation.Actor, account, operation.At, cancellation);
        db.Remove(facts.Purchase);
        db.Add(operation.Event(AuditAction.OrderPlaced, detail: order.Number));
        return new PlacedOrder(order.Id, IsNew: true);
    }

    private static void RequireAsSeen(OrderPlacement.PurchaseFacts facts, BuyOfferInput seen)
    {
        PurchaseRules.AgreementIsAsSeen.Require(seen.TermsVersion == facts.AgreementInForce);
        PurchaseRules.AgreementIsAccepted.Require(facts.AcceptedAgreement == facts.AgreementInForce);
        PurchaseRules.BillingIsEntered.Require(facts.Purchase is not null);
        PurchaseRules.PriceIsAsSeen.Require(SeenPrice.IsOf(facts.Offer, seen.Price));
        PurchaseRules.BillingIsAsSeen.Require(seen.BillingAt == facts.Purchase!.ChangedAt.Ticks);
    }
}

/// <param name="BillingAt">Time of the last change of the payment details, in ticks.</param>
public sealed record BuyOfferInput(Guid OperationId, string? Price, int? TermsVersion, long? BillingAt);

internal sealed class BuyOfferInputValidator : AbstractValidator<BuyOfferInput>
{
    public BuyOfferInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.Price).Must(price => SeenPrice.Read(price) is not null)
            .WithMessage(_ => texts["This form is incomplete. Reload the page and try again."]);
        RuleFor(i => i.TermsVersion).NotNull().WithMessage(_ => texts["This form is incomplete. Reload the page and try again."]);
        RuleFor(i => i.BillingAt).NotNull().WithMessage(_ => texts["This form is incomplete. Reload the page and try again."]);
    }
}
