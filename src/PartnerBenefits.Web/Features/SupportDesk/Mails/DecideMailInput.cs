using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.SupportDesk.Mails;

public sealed record DecideMailInput(Guid OperationId, long Mail);

internal sealed class DecideMailInputValidator : AbstractValidator<DecideMailInput>
{
    public DecideMailInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.Mail).NotEmpty().WithMessage(_ => texts["This form is incomplete. Reload the page and try again."]);
    }
}
