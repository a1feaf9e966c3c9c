using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.SupportDesk.Activations;

public sealed class SendBackActivation(PortalDb db, ActivationWork work)
{
    public Task RunAsync(Operation operation, SendBackActivationInput input, CancellationToken cancellation) =>
        work.RunAsync(
            operation,
            input.AssignmentId,
            AuditAction.ActivationSentBack,
            async (activation, within) =>
            {
                activation.SendBack(new StaffMemberId(operation.Actor.Id), NoteText.Normalize(input.Reason));
                var admin = new PortalUserId(activation.RequestedById);
                var asked = await db.UsersOf(activation.AccountId).SingleAsync(u => u.Id == admin, within);
                return [new OutboxMessage(MailKind.ActivationSentBack, asked, asked.Email, activation.Assignment, operation.At)];
            },
            cancellation);
}

public sealed record SendBackActivationInput(Guid OperationId, long AssignmentId, string? Reason);

internal sealed class SendBackActivationInputValidator : AbstractValidator<SendBackActivationInput>
{
    public SendBackActivationInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.Reason)
            .Must(reason => !string.IsNullOrWhiteSpace(reason))
            .WithMessage(_ => texts["Enter the reason, so that the admin knows what to correct."])
            .IsNote(Activation.ReasonLength, texts);
    }
}
