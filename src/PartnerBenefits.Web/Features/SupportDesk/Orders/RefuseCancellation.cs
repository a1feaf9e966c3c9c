using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.SupportDesk.Orders;

public sealed class RefuseCancellation(OrderWork work, PortalDb db)
{
    public Task RunAsync(
        Operation operation, OrderId order, RefuseCancellationInput input, CancellationToken cancellation) => work.RunAsync(
        operation,
        order,
        (AuditAction.CancellationRefused, MailKind.CancellationRefused),
        async (facts, within) =>
        {
            OrderRules.CancellationIsOpen.Require(facts.Cancellation is { AnsweredAt: null });
            await db.RequireVersionAsync(
                operation.Account, facts.Cancellation, input.Version, EventsAbout.Order(facts.Order), within);
            facts.Cancellation!.Settle(isRefused: true, NoteText.Normalize(input.Answer), operation.At);
        },
        cancellation);
}

public sealed record RefuseCancellationInput(Guid OperationId, string? Answer, int? Version);

internal sealed class RefuseCancellationInputValidator : AbstractValidator<RefuseCancellationInput>
{
    public RefuseCancellationInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.Answer).NotEmpty().WithMessage(_ => texts["Enter the answer. The partner's admins will read it."])
            .IsNote(CancellationRequest.ReasonLength, texts);
    }
}
