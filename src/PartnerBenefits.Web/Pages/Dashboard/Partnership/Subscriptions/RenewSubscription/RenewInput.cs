using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;
using PartnerBenefits.Web.Ordering;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Subscriptions.RenewSubscription;

/// <summary>What was seen on the page is what is agreed to.</summary>
/// <param name="Term">Number of the term that is ordered: one that is there already was ordered by somebody else.</param>
/// <param name="Price">As <see cref="SeenPrice"/> writes it.</param>
/// <param name="Accept">Asked only where the terms in force aren't accepted yet.</param>
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
