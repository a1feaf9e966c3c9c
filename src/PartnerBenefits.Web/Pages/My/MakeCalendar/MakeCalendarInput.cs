using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Pages.My.MakeCalendar;

public sealed record MakeCalendarInput(Guid OperationId);

internal sealed class MakeCalendarInputValidator : AbstractValidator<MakeCalendarInput>
{
    public MakeCalendarInputValidator(IStringLocalizer<Texts> texts)
    {
        RuleFor(i => i.OperationId).NotEmpty().WithMessage(_ => texts["This form is incomplete. Open the page anew and try again."]);
    }
}
