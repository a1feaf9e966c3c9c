using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Features.Orders;

namespace PartnerBenefits.Web.Features.SupportDesk.Orders;

public sealed class ConfirmPayment(OrderWork work, OrderPlacement placement)
{
    public Task RunAsync(Operation operation, OrderId order, CancellationToken cancellation) => work.RunAsync(
        operation,
        order,
        (AuditAction.OrderPaid, MailKind.PaymentConfirmed),
        (facts, within) =>
        {
            facts.Order.Pay(facts.Subscription, operation.Today, facts.Offer.TermMonths);
            facts.Account.Verify(operation.At);
            return facts.Order.IsRenewal && facts.Subscription.ActivatedOn is not null
                ? placement.AddGainedAsync(facts.Subscription, facts.Offer, within)
                : Task.CompletedTask;
        },
        cancellation);
}
