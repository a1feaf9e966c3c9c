using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Features.Orders;

public sealed class EnterBilling(PortalDb db, UnitOfWork unitOfWork, OrderPlacement placement)
{
    public Task RunAsync(Operation operation, OfferId offer, BillingDetails billing, CancellationToken cancellation) =>
        unitOfWork.RunAsync(operation, within => KeepAsync(operation, offer, billing, within), cancellation);

    private async Task KeepAsync(Operation operation, OfferId offer, BillingDetails billing, CancellationToken cancellation)
    {
        var (account, by) = (operation.Account, new PortalUserId(operation.Actor.Id));
        var facts = (await placement.FindAsync(account, offer, cancellation))!;
        PurchaseRules.WhyNotBuy(facts.Offer, facts.Membership, facts.Subscriptions, operation.Today)?.Refuse();
        PurchaseRules.AgreementIsAccepted.Require(facts.AcceptedAgreement == facts.AgreementInForce);
        if (facts.Purchase?.Billing == billing)
        {
            return;
        }

        if (facts.Purchase is { } begun)
        {
            begun.Change(billing, by, operation.At);
        }
        else
        {
            db.Add(new Purchase(account, facts.Offer.Id, by, operation.At, billing));
        }

        db.Add(operation.Event(AuditAction.BillingEntered, detail: facts.Offer.Id.Value));
    }
}
