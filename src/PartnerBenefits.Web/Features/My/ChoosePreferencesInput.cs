using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.My;

public sealed record ChoosePreferencesInput(Guid OperationId, Language? Language, Theme? Theme, string? ReturnUrl);

internal sealed class ChoosePreferencesInputValidator : AbstractValidator<ChoosePreferencesInput>
{
    public ChoosePreferencesInputValidator(IStringLocalizer<Texts> texts)
    {
        RuleFor(i => i.OperationId).NotEmpty().WithMessage(_ => texts["This form is incomplete. Choose again and save."]);
    }
}
