using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.Orders;

public sealed record AcceptAgreementInput(Guid OperationId, int? Version, bool Accept);

internal sealed class AcceptAgreementInputValidator : AbstractValidator<AcceptAgreementInput>
{
    public AcceptAgreementInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.Version).NotNull().WithMessage(_ => texts["This form is incomplete. Reload the page and try again."]);
        RuleFor(i => i.Accept).Equal(true).WithMessage(_ => texts[PurchaseRules.AgreementIsAccepted.Refusal]);
    }
}
