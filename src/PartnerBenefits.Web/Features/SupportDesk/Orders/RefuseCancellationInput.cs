using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.SupportDesk.Orders;

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
