using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Ordering;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Buying.EnterBilling;

/// <summary>Keeps the payment details of a purchase that isn't bought yet, for whichever admin goes on with it.</summary>
public sealed class EnterBilling(PortalDb db, UnitOfWork unitOfWork, OrderPlacement placement)
{
    /// <exception cref="RuleBrokenException">It can't be bought, or the terms aren't accepted.</exception>
    /// <exception cref="WriteBusyException"/>
    public Task RunAsync(Operation operation, OfferId offer, BillingDetails billing, CancellationToken cancellation) =>
        unitOfWork.RunAsync(operation, within => KeepAsync(operation, offer, billing, within), cancellation);

    private async Task KeepAsync(Operation operation, OfferId offer, BillingDetails billing, CancellationToken cancellation)
    {
        var (account, by) = (operation.Account, new PortalUserId(operation.Actor.Id));
        var facts = (await placement.FindAsync(account, offer, cancellation))!;
        PurchaseRules.WhyNotBuy(facts.Offer, facts.Membership, facts.Subscriptions, operation.Today)?.Refuse();
        PurchaseRules.TermsAreAccepted.Require(facts.AcceptedTerms == facts.TermsInForce);
        if (facts.Purchase?.Billing == billing)
        {
            // Unchanged, so that whoever reviews it elsewhere can still buy.
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
