using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.Keys;

public sealed record GetKeysInput(Guid OperationId, bool Confirmed);

internal sealed class GetKeysInputValidator : AbstractValidator<GetKeysInput>
{
    public GetKeysInputValidator(IStringLocalizer<Texts> texts) =>
        RuleFor(i => i.OperationId).NotEmpty().WithMessage(_ => texts["This form is incomplete. Choose Get keys again."]);
}
