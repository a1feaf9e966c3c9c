using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Localization;

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

public sealed record RefuseCancellationInput(Guid OperationId, string? Answer);

internal sealed class RefuseCancellationInputValidator : AbstractValidator<RefuseCancellationInput>
{
    public RefuseCancellationInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.Answer).NotEmpty().WithMessage(_ => texts["Enter the answer. The partner's admins will read it."])
            .IsNote(CancellationRequest.ReasonLength, texts);
    }
}
