using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Mails;
using PartnerBenefits.Domain.Offers;

namespace PartnerBenefits.Web.Pages.SupportDesk.Orders.RefuseCancellation;

/// <summary>The order stands, although the partner asked to cancel it.</summary>
public sealed class RefuseCancellation(OrderWork work)
{
    /// <inheritdoc cref="OrderWork.RunAsync"/>
    public Task RunAsync(Operation operation, OrderId order, string answer, CancellationToken cancellation) => work.RunAsync(
        operation,
        order,
        (AuditAction.CancellationRefused, MailKind.CancellationRefused),
        (facts, _) =>
        {
            OrderRules.CancellationIsOpen.Require(facts.Cancellation is not null);
            facts.Cancellation!.Settle(isRefused: true, answer, operation.At);
            return Task.CompletedTask;
        },
        cancellation);
}
