using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.SupportDesk.Activations;

/// <param name="Day">UTC.</param>
public sealed record RecordUseInput(Guid OperationId, int? Amount, DateOnly? Day);

internal sealed class RecordUseInputValidator : AbstractValidator<RecordUseInput>
{
    public RecordUseInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.Amount).NotNull().WithMessage(_ => texts["Enter how much was used, at least 1."])
            .GreaterThan(0).WithMessage(_ => texts["Enter how much was used, at least 1."]);
        RuleFor(i => i.Day).NotNull().WithMessage(_ => texts["Enter the day on which it was used."]);
    }
}
