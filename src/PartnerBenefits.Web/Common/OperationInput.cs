using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Common;

/// <summary>A form with nothing but its button.</summary>
/// <param name="Confirmed">True on the second form of an action that first says what it means.</param>
/// <param name="Version">Version that the page was read at; null where the state alone decides.</param>
public sealed record OperationInput(Guid OperationId, bool Confirmed, int? Version);

internal sealed class OperationInputValidator : AbstractValidator<OperationInput>
{
    public OperationInputValidator(IStringLocalizer<Texts> texts) => this.HasOperation(i => i.OperationId, texts);
}
