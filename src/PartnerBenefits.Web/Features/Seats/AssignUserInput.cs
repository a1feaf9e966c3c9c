using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.Seats;

public sealed record AssignUserInput(Guid OperationId, Guid? UserId, string? AlternativeEmail);

internal sealed class AssignUserInputValidator : AbstractValidator<AssignUserInput>
{
    public AssignUserInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.UserId).NotEmpty().WithMessage(_ => texts[AssignmentRules.UserIsChosen.Refusal]);
        RuleFor(i => i.AlternativeEmail).IsAddress(texts);
    }
}
