using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Pages;

public sealed record PressInput(Guid OperationId, bool Confirmed);

internal sealed class PressInputValidator : AbstractValidator<PressInput>
{
    public PressInputValidator(IStringLocalizer<Texts> texts) => this.HasOperation(i => i.OperationId, texts);
}
