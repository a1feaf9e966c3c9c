using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.Orders;

/// <param name="BillingAt">Time of the last change of the payment details, in ticks.</param>
public sealed record BuyOfferInput(Guid OperationId, string? Price, int? TermsVersion, long? BillingAt);

internal sealed class BuyOfferInputValidator : AbstractValidator<BuyOfferInput>
{
    public BuyOfferInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.Price).Must(price => SeenPrice.Read(price) is not null)
            .WithMessage(_ => texts["This form is incomplete. Reload the page and try again."]);
        RuleFor(i => i.TermsVersion).NotNull().WithMessage(_ => texts["This form is incomplete. Reload the page and try again."]);
        RuleFor(i => i.BillingAt).NotNull().WithMessage(_ => texts["This form is incomplete. Reload the page and try again."]);
    }
}
