using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Pages.SupportDesk.Orders;

/// <summary>A step with nothing more to say.</summary>
public sealed record OrderStepInput(Guid OperationId);

internal sealed class OrderStepInputValidator : AbstractValidator<OrderStepInput>
{
    public OrderStepInputValidator(IStringLocalizer<Texts> texts) => this.HasOperation(i => i.OperationId, texts);
}
