using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.People;

public sealed record GrantAccessInput(Guid OperationId, IReadOnlyList<PartnerRoles>? Roles);

internal sealed class GrantAccessInputValidator : AbstractValidator<GrantAccessInput>
{
    public GrantAccessInputValidator(IStringLocalizer<Texts> texts) => this.HasOperation(i => i.OperationId, texts);
}
