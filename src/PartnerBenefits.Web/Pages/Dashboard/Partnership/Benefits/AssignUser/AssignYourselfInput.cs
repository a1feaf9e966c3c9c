using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits.AssignUser;

public sealed record AssignYourselfInput(Guid OperationId);

internal sealed class AssignYourselfInputValidator : AbstractValidator<AssignYourselfInput>
{
    public AssignYourselfInputValidator(IStringLocalizer<Texts> texts) => this.HasOperation(i => i.OperationId, texts);
}
