using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Mails;
using PartnerBenefits.Domain.Offers;

namespace PartnerBenefits.Web.Pages.SupportDesk.Orders.ConfirmPayment;

/// <summary>The money has come: the first term starts today, or the renewed one is kept.</summary>
public sealed class ConfirmPayment(OrderWork work)
{
    /// <inheritdoc cref="OrderWork.RunAsync"/>
    public Task RunAsync(Operation operation, OrderId order, DateTime now, CancellationToken cancellation) => work.RunAsync(
        operation,
        order,
        (AuditAction.OrderPaid, MailKind.PaymentConfirmed),
        now,
        facts => facts.Order.Pay(facts.Subscription, DateOnly.FromDateTime(now), facts.Offer.TermMonths),
        cancellation);
}
