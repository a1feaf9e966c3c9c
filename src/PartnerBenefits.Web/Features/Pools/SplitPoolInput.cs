using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.Pools;

public sealed record SplitPoolInput(Guid OperationId, Guid PoolId, int? Cloud);

internal sealed class SplitPoolInputValidator : AbstractValidator<SplitPoolInput>
{
    public SplitPoolInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.Cloud).NotNull().WithMessage(_ => texts[PoolRules.UnitsAreThere.Refusal]);
    }
}
