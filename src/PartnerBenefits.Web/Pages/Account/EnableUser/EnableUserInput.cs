using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Pages.Account.EnableUser;

public sealed record EnableUserInput(Guid OperationId);

internal sealed class EnableUserInputValidator : AbstractValidator<EnableUserInput>
{
    public EnableUserInputValidator(IStringLocalizer<Texts> texts) => this.HasOperation(i => i.OperationId, texts);
}
