using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.Orders;

public sealed record BillingInput(string? PurchaseOrder, string? Company, string? Street, string? PostalCode, string? City, string? Country)
{
    public BillingDetails ToDetails() => new(Kept(PurchaseOrder), Kept(Company), Kept(Street), Kept(PostalCode), Kept(City), Country!);

    private static string Kept(string? typed) => typed?.Trim() ?? "";
}

internal sealed class BillingInputValidator : AbstractValidator<BillingInput>
{
    public BillingInputValidator(IStringLocalizer<Texts> texts)
    {
        Line(RuleFor(i => i.PurchaseOrder), BillingDetails.PurchaseOrderLength, texts);
        Line(
            RuleFor(i => i.Company).NotEmpty().WithMessage(_ => texts["Enter the name of the organisation to invoice."]),
            BillingDetails.CompanyLength,
            texts);
        Line(
            RuleFor(i => i.Street).NotEmpty().WithMessage(_ => texts["Enter the street and number, or the post office box."]),
            BillingDetails.StreetLength,
            texts);
        Line(
            RuleFor(i => i.PostalCode).NotEmpty().WithMessage(_ => texts["Enter the postal code."]), BillingDetails.PostalCodeLength,
            texts);
        Line(RuleFor(i => i.City).NotEmpty().WithMessage(_ => texts["Enter the city."]), BillingDetails.CityLength, texts);
        RuleFor(i => i.Country).Must(Countries.IsKnown).WithMessage(_ => texts["Choose the country from the list."]);
    }

    private static void Line(IRuleBuilder<BillingInput, string?> field, int length, IStringLocalizer<Texts> texts) => field
        .Must(text => text is null || text.Trim().Length <= length).WithMessage(_ => texts["Enter at most {0} characters.", length])
        .Must(text => string.IsNullOrWhiteSpace(text) || text.Trim().Length > length || PersonName.Parse(text) is not null)
        .WithMessage(_ => texts["Enter letters or digits, on one line and without invisible characters."]);
}
