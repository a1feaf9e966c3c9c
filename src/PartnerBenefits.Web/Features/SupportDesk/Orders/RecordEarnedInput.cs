using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.SupportDesk.Orders;

public sealed record RecordEarnedInput(Guid OperationId, Guid EntitlementId, int? Amount);

internal sealed class RecordEarnedInputValidator : AbstractValidator<RecordEarnedInput>
{
    public RecordEarnedInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.EntitlementId).NotEmpty().WithMessage(_ => texts["Choose the benefit that was earned."]);
        RuleFor(i => i.Amount).NotNull().WithMessage(_ => texts["Enter how much was earned, at least 1."])
            .GreaterThan(0).WithMessage(_ => texts["Enter how much was earned, at least 1."]);
    }
}
