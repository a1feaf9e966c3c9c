using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Pages.Account.DisableUser;

public sealed record DisableUserInput(Guid OperationId);

internal sealed class DisableUserInputValidator : AbstractValidator<DisableUserInput>
{
    public DisableUserInputValidator(IStringLocalizer<Texts> texts) => this.HasOperation(i => i.OperationId, texts);
}
