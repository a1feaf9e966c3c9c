using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.Orders;

public sealed class EnterBilling(PortalDb db, UnitOfWork unitOfWork, OrderPlacement placement)
{
    public Task RunAsync(Operation operation, OfferId offer, BillingDetails billing, int? version, CancellationToken cancellation) =>
        unitOfWork.RunAsync(operation, within => KeepAsync(operation, offer, billing, version, within), cancellation);

    private async Task KeepAsync(
        Operation operation, OfferId offer, BillingDetails billing, int? version, CancellationToken cancellation)
    {
        var (account, by) = (operation.Account, new PortalUserId(operation.Actor.Id));
        var facts = (await placement.FindAsync(account, offer, cancellation))!;
        PurchaseRules.WhyNotBuy(facts.Offer, facts.Membership, facts.Subscriptions, operation.Today)?.Refuse();
        PurchaseRules.AgreementIsAccepted.Require(facts.AcceptedAgreement == facts.AgreementInForce);
        if (facts.Purchase?.Billing == billing)
        {
            return;
        }

        await db.RequireVersionAsync(account, facts.Purchase, version, EventsAbout.Billing(offer), cancellation);
        var audited = operation.Event(AuditAction.BillingEntered, detail: facts.Offer.Id.Value);
        Compare(audited, facts.Purchase?.Billing, billing);
        if (facts.Purchase is { } begun)
        {
            begun.Change(billing, by, operation.At);
        }
        else
        {
            db.Add(new Purchase(account, facts.Offer.Id, by, operation.At, billing));
        }

        db.Add(audited);
    }

    private static void Compare(AuditEvent audited, BillingDetails? before, BillingDetails after) => audited
        .With(AuditField.Company, before?.Company, after.Company)
        .With(AuditField.Street, before?.Street, after.Street)
        .With(AuditField.PostalCode, before?.PostalCode, after.PostalCode)
        .With(AuditField.City, before?.City, after.City)
        .With(AuditField.Country, before?.Country, after.Country)
        .With(AuditField.PurchaseOrder, before?.PurchaseOrder ?? "", after.PurchaseOrder);
}

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
        .IsName(texts, () => texts["Enter letters or digits, on one line and without invisible characters."]);
}
