using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.People;

public sealed record GiveRolesInput(Guid OperationId, IReadOnlyList<PartnerRoles>? Roles);

internal sealed class GiveRolesInputValidator : AbstractValidator<GiveRolesInput>
{
    public GiveRolesInputValidator(IStringLocalizer<Texts> texts) => this.HasOperation(i => i.OperationId, texts);
}
