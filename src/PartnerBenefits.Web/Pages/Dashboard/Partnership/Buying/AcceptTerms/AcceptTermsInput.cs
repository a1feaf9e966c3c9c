using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Buying.AcceptTerms;

/// <param name="Version">That was read.</param>
public sealed record AcceptTermsInput(Guid OperationId, int? Version, bool Accept);

internal sealed class AcceptTermsInputValidator : AbstractValidator<AcceptTermsInput>
{
    public AcceptTermsInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.Version).NotNull().WithMessage(_ => texts["This form is incomplete. Reload the page and try again."]);
        RuleFor(i => i.Accept).Equal(true).WithMessage(_ => texts[PurchaseRules.TermsAreAccepted.Refusal]);
    }
}
