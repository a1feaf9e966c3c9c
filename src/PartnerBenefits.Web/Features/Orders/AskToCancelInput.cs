using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.Orders;

public sealed record AskToCancelInput(Guid OperationId, string? Reason);

internal sealed class AskToCancelInputValidator : AbstractValidator<AskToCancelInput>
{
    public AskToCancelInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.Reason)
            .Must(reason => !string.IsNullOrWhiteSpace(reason))
            .WithMessage(_ => texts["Enter the reason, so that the network's support can decide."])
            .IsNote(CancellationRequest.ReasonLength, texts);
    }
}
