using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.People;

public sealed record AddUserInput(Guid OperationId, string? Name, string? Email, IReadOnlyList<PartnerRoles>? Roles);

internal sealed class AddUserInputValidator : AbstractValidator<AddUserInput>
{
    public AddUserInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.Name).IsPersonName(texts);
        RuleFor(i => i.Email).IsEmailAddress(texts);
    }
}
