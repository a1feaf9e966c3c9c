using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Pages.My.RevokeCalendar;

public sealed record RevokeCalendarInput(Guid OperationId);

internal sealed class RevokeCalendarInputValidator : AbstractValidator<RevokeCalendarInput>
{
    public RevokeCalendarInputValidator(IStringLocalizer<Texts> texts)
    {
        RuleFor(i => i.OperationId).NotEmpty().WithMessage(_ => texts["This form is incomplete. Open the page anew and try again."]);
    }
}
