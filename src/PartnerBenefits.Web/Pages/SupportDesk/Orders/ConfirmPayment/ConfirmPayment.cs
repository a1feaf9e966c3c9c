using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Mails;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Web.Ordering;

namespace PartnerBenefits.Web.Pages.SupportDesk.Orders.ConfirmPayment;

public sealed class ConfirmPayment(OrderWork work, OrderPlacement placement)
{
    public Task RunAsync(Operation operation, OrderId order, DateTime now, CancellationToken cancellation) => work.RunAsync(
        operation,
        order,
        (AuditAction.OrderPaid, MailKind.PaymentConfirmed),
        now,
        (facts, within) =>
        {
            facts.Order.Pay(facts.Subscription, DateOnly.FromDateTime(now), facts.Offer.TermMonths);
            return facts.Order.IsRenewal && facts.Subscription.ActivatedOn is not null
                ? placement.AddGainedAsync(facts.Subscription, facts.Offer, within)
                : Task.CompletedTask;
        },
        cancellation);
}
