using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Mails;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Web.Ordering;

namespace PartnerBenefits.Web.Pages.SupportDesk.Orders.ConfirmPayment;

/// <summary>The money has come: the first term starts today, or the renewed one is kept and brings what the offer has gained.</summary>
public sealed class ConfirmPayment(OrderWork work, OrderPlacement placement)
{
    /// <inheritdoc cref="OrderWork.RunAsync"/>
    public Task RunAsync(Operation operation, OrderId order, CancellationToken cancellation) => work.RunAsync(
        operation,
        order,
        (AuditAction.OrderPaid, MailKind.PaymentConfirmed),
        (facts, within) =>
        {
            facts.Order.Pay(facts.Subscription, operation.Today, facts.Offer.TermMonths);
            return facts.Order.IsRenewal && facts.Subscription.ActivatedOn is not null
                ? placement.AddGainedAsync(facts.Subscription, facts.Offer, within)
                : Task.CompletedTask;
        },
        cancellation);
}
