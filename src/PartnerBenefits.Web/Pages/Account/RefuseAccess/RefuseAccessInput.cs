using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Pages.Account.RefuseAccess;

public sealed record RefuseAccessInput(Guid OperationId);

internal sealed class RefuseAccessInputValidator : AbstractValidator<RefuseAccessInput>
{
    public RefuseAccessInputValidator(IStringLocalizer<Texts> texts) => this.HasOperation(i => i.OperationId, texts);
}
