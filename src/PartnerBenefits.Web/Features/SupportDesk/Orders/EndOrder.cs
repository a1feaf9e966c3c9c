using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.SupportDesk.Orders;

/// <summary>Both ways also grant the partner's request to cancel.</summary>
public sealed class EndOrder(OrderWork work)
{
    public Task CancelAsync(Operation operation, OrderId order, string reason, CancellationToken cancellation) => EndAsync(
        operation,
        order,
        AuditAction.OrderCancelled,
        reason,
        facts => facts.Order.Cancel(facts.Subscription, reason, operation.Today),
        cancellation);

    public Task RefundAsync(Operation operation, OrderId order, string reason, CancellationToken cancellation) => EndAsync(
        operation,
        order,
        AuditAction.OrderRefunded,
        reason,
        facts => facts.Order.Refund(facts.Subscription, reason, operation.Today),
        cancellation);

    private Task EndAsync(
        Operation operation,
        OrderId order,
        AuditAction action,
        string reason,
        Action<OrderWork.OrderFacts> end,
        CancellationToken cancellation) =>
        work.RunAsync(
            operation,
            order,
            (action, MailKind.OrderEnded),
            (facts, _) =>
            {
                end(facts);
                if (facts.Cancellation is { AnsweredAt: null } asked)
                {
                    asked.Settle(isRefused: false, reason, operation.At);
                }

                return Task.CompletedTask;
            },
            cancellation);
}

public sealed record EndOrderInput(Guid OperationId, string? Reason);

internal sealed class EndOrderInputValidator : AbstractValidator<EndOrderInput>
{
    public EndOrderInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.Reason).NotEmpty().WithMessage(_ => texts["Enter the reason. The partner's admins will read it."])
            .IsNote(Order.ReasonLength, texts);
    }
}
