using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Features.Orders;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.Subscriptions;

/// <param name="Term">Number of the term to add; if it exists already, somebody else has renewed.</param>
public sealed record RenewInput(Guid OperationId, int? Term, string? Price, int? TermsVersion, bool Accept);

internal sealed class RenewInputValidator : AbstractValidator<RenewInput>
{
    public RenewInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.Term).NotNull().WithMessage(_ => texts["This form is incomplete. Reload the page and try again."]);
        RuleFor(i => i.Price).Must(price => SeenPrice.Read(price) is not null)
            .WithMessage(_ => texts["This form is incomplete. Reload the page and try again."]);
        RuleFor(i => i.TermsVersion).NotNull().WithMessage(_ => texts["This form is incomplete. Reload the page and try again."]);
    }
}
