using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Domain.Assignments;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits.AssignUser;

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
