using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Pages.Account.GiveRoles;

public sealed record GiveRolesInput(Guid OperationId, IReadOnlyList<PartnerRoles>? Roles);

internal sealed class GiveRolesInputValidator : AbstractValidator<GiveRolesInput>
{
    public GiveRolesInputValidator(IStringLocalizer<Texts> texts) => this.HasOperation(i => i.OperationId, texts);
}
