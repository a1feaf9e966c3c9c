using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Pages.SupportDesk.SettleMail;

public sealed record SettleMailInput(Guid OperationId, long Mail);

internal sealed class SettleMailInputValidator : AbstractValidator<SettleMailInput>
{
    public SettleMailInputValidator(IStringLocalizer<Texts> texts)
    {
        RuleFor(i => i.OperationId).NotEmpty().WithMessage(_ => texts["This form is incomplete. Choose the mail in the list once more."]);
        RuleFor(i => i.Mail).NotEmpty().WithMessage(_ => texts["This form is incomplete. Choose the mail in the list once more."]);
    }
}
