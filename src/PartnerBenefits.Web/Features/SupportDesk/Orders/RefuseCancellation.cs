using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Features.SupportDesk.Orders;

public sealed class RefuseCancellation(OrderWork work)
{
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
