using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits.GetKeys;

/// <param name="OperationId">Of this press of the button.</param>
/// <param name="Confirmed">What showing the first key of a subscription means was read.</param>
public sealed record GetKeysInput(Guid OperationId, bool Confirmed);

internal sealed class GetKeysInputValidator : AbstractValidator<GetKeysInput>
{
    public GetKeysInputValidator(IStringLocalizer<Texts> texts) =>
        RuleFor(i => i.OperationId).NotEmpty().WithMessage(_ => texts["This form is incomplete. Choose Get keys again."]);
}
