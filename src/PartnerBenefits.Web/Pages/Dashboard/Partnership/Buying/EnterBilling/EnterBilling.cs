using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Ordering;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Buying.EnterBilling;

public sealed class EnterBilling(PortalDb db, WriteDoor door, OrderPlacement placement)
{
    public Task RunAsync(Operation operation, OfferId offer, BillingDetails billing, DateTime now, CancellationToken cancellation) =>
        door.RunAsync(operation, within => KeepAsync(operation, offer, billing, now, within), _ => Task.FromResult(true), cancellation);

    private async Task<bool> KeepAsync(
        Operation operation, OfferId offer, BillingDetails billing, DateTime now, CancellationToken cancellation)
    {
        var (account, by) = (operation.Account!.Value, new PortalUserId(operation.Actor.Id));
        var facts = (await placement.FindAsync(account, offer, cancellation))!;
        PurchaseRules.WhyNotBuy(facts.Offer, facts.Membership, facts.Subscriptions, DateOnly.FromDateTime(now))?.Require(false);
        PurchaseRules.TermsAreAccepted.Require(facts.AcceptedTerms == facts.TermsInForce);
        if (facts.Purchase?.Billing == billing)
        {
            // Nothing changed, so the version stays the same and a review in another tab can still be sent.
            return true;
        }

        if (facts.Purchase is { } begun)
        {
            begun.Change(billing, by, now);
        }
        else
        {
            db.Add(new Purchase(account, facts.Offer.Id, by, now, billing));
        }

        db.Add(operation.Event(AuditAction.BillingEntered, now, detail: facts.Offer.Id.Value));
        return true;
    }
}
