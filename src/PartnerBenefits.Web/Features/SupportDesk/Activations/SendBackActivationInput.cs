using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.SupportDesk.Activations;

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
