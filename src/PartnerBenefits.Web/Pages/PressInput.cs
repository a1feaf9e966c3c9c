using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Pages;

/// <summary>A form that says nothing but that its button was pressed.</summary>
/// <param name="Confirmed">After what it means was shown.</param>
public sealed record PressInput(Guid OperationId, bool Confirmed);

internal sealed class PressInputValidator : AbstractValidator<PressInput>
{
    public PressInputValidator(IStringLocalizer<Texts> texts) => this.HasOperation(i => i.OperationId, texts);
}
