using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Features.Orders;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.Subscriptions;

public sealed class RenewSubscription(
    PortalDb db, UnitOfWork unitOfWork, OrderPlacement placement, PlacedOrders orders, AcceptAgreement accept)
{
    /// <summary>If another tab or another admin was first, returns the order that exists.</summary>
    public Task<PlacedOrder> RunAsync(
        Operation operation, SubscriptionId id, RenewInput seen, BillingDetails billing, CancellationToken cancellation) =>
        unitOfWork.RunAsync(
            operation,
            within => RenewAsync(operation, id, seen, billing, within),
            within => orders.FindByOperationAsync(operation, within),
            cancellation);

    private async Task<PlacedOrder> RenewAsync(
        Operation operation, SubscriptionId id, RenewInput seen, BillingDetails billing, CancellationToken cancellation)
    {
        var (account, today) = (operation.Account, operation.Today);
        await placement.LockAsync(account, cancellation);
        var offer = await db.SubscriptionsOf(account).Where(s => s.Id == id).Select(s => s.OfferId).SingleAsync(cancellation);
        var facts = (await placement.FindAsync(account, offer, cancellation))!;
        var subscription = facts.Subscriptions.Single(s => s.Id == id);
        if (subscription.LastTermOn(today)?.Number is { } last && last == seen.Term && last > 0
            && await orders.FindAsync(subscription, last, cancellation) is { } placed)
        {
            return placed;
        }

        PurchaseRules.WhyNotRenew(facts.Offer, facts.Membership, today)?.Refuse();
        SubscriptionRules.IsRenewable.Require(subscription.IsRenewableOn(today));
        RequireAsSeen(facts, seen);
        await accept.AlsoAsync(operation, facts.AgreementInForce, cancellation);
        var order = await placement.RenewAsync(subscription, facts, billing, operation.Actor, operation.At, cancellation);
        db.Add(operation.Event(AuditAction.SubscriptionRenewed, detail: order.Number));
        return new PlacedOrder(order.Id, IsNew: true);
    }

    private static void RequireAsSeen(OrderPlacement.PurchaseFacts facts, RenewInput seen)
    {
        PurchaseRules.AgreementIsAsSeen.Require(seen.TermsVersion == facts.AgreementInForce);
        PurchaseRules.AgreementIsAccepted.Require(facts.AcceptedAgreement == facts.AgreementInForce || seen.Accept);
        PurchaseRules.PriceIsAsSeen.Require(SeenPrice.IsOf(facts.Offer, seen.Price));
    }
}

/// <param name="Term">Number of the term to add; if it exists already, somebody else has renewed.</param>
public sealed record RenewInput(Guid OperationId, int? Term, string? Price, int? TermsVersion, bool Accept);

internal sealed class RenewInputValidator : AbstractValidator<RenewInput>
{
    public RenewInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.Term).NotNull().WithMessage(_ => texts["This form is incomplete. Reload the page and try again."]);
        RuleFor(i => i.Price).Must(price => SeenPrice.Read(price) is not null)
            .WithMessage(_ => texts["This form is incomplete. Reload the page and try again."]);
        RuleFor(i => i.TermsVersion).NotNull().WithMessage(_ => texts["This form is incomplete. Reload the page and try again."]);
    }
}
