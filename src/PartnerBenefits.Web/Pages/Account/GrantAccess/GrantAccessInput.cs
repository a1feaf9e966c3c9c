using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Pages.Account.GrantAccess;

public sealed record GrantAccessInput(Guid OperationId, IReadOnlyList<PartnerRoles>? Roles);

internal sealed class GrantAccessInputValidator : AbstractValidator<GrantAccessInput>
{
    public GrantAccessInputValidator(IStringLocalizer<Texts> texts) => this.HasOperation(i => i.OperationId, texts);
}
