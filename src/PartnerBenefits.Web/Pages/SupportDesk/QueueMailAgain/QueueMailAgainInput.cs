using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Pages.SupportDesk.QueueMailAgain;

public sealed record QueueMailAgainInput(Guid OperationId, long Mail);

internal sealed class QueueMailAgainInputValidator : AbstractValidator<QueueMailAgainInput>
{
    public QueueMailAgainInputValidator(IStringLocalizer<Texts> texts)
    {
        RuleFor(i => i.OperationId).NotEmpty().WithMessage(_ => texts["This form is incomplete. Choose the mail in the list once more."]);
        RuleFor(i => i.Mail).NotEmpty().WithMessage(_ => texts["This form is incomplete. Choose the mail in the list once more."]);
    }
}
