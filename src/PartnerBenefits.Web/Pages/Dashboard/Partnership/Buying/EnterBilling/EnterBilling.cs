using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Ordering;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Buying.EnterBilling;

/// <summary>Keeps the payment details of a purchase that isn't bought yet, for whichever admin goes on with it.</summary>
public sealed class EnterBilling(PortalDb db, WriteDoor door, OrderPlacement placement)
{
    /// <exception cref="RuleBrokenException">It can't be bought, or the terms aren't accepted.</exception>
    /// <exception cref="WriteBusyException"/>
    public Task RunAsync(Operation operation, OfferId offer, BillingDetails billing, DateTime now, CancellationToken cancellation) =>
        door.RunAsync(operation, within => KeepAsync(operation, offer, billing, now, within), _ => Task.FromResult(true), cancellation);

    private async Task<bool> KeepAsync(Operation operation, OfferId offer, BillingDetails billing, DateTime now, CancellationToken cancellation)
    {
        var (account, by) = (operation.Account!.Value, new PortalUserId(operation.Actor.Id));
        var facts = (await placement.FindAsync(account, offer, cancellation))!;
        PurchaseRules.WhyNotBuy(facts.Offer, facts.Membership, facts.Subscriptions, DateOnly.FromDateTime(now))?.Require(false);
        PurchaseRules.TermsAreAccepted.Require(facts.AcceptedTerms == facts.TermsInForce);
        if (facts.Purchase?.Billing == billing)
        {
            // Unchanged, so that whoever reviews it elsewhere can still buy.
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
