using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Pages.Account.GrantAccess;

/// <param name="Roles">None of them: not an admin.</param>
public sealed record GrantAccessInput(Guid OperationId, IReadOnlyList<PartnerRoles>? Roles);

internal sealed class GrantAccessInputValidator : AbstractValidator<GrantAccessInput>
{
    public GrantAccessInputValidator(IStringLocalizer<Texts> texts) => this.HasOperation(i => i.OperationId, texts);
}
