using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Pages.SupportDesk.Activations;

public sealed record StepInput(Guid OperationId, long AssignmentId);

internal sealed class StepInputValidator : AbstractValidator<StepInput>
{
    public StepInputValidator(IStringLocalizer<Texts> texts) => this.HasOperation(i => i.OperationId, texts);
}
