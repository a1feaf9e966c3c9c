using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.Seats;

public sealed record CorrectAddressInput(Guid OperationId, long AssignmentId, string? AlternativeEmail);

internal sealed class CorrectAddressInputValidator : AbstractValidator<CorrectAddressInput>
{
    public CorrectAddressInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.AlternativeEmail).IsAddress(texts);
    }
}
