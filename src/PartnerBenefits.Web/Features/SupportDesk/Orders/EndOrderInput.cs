using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.SupportDesk.Orders;

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
