using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Ordering;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Buying.EnterBilling;

/// <summary>
/// Keeps the payment details of a purchase that isn't bought yet. Nothing is done with them before Buy, whose event is the
/// audited one; sent twice it writes the same.
/// </summary>
public sealed class EnterBilling(PortalDb db, WriteDoor door, OrderPlacement placement)
{
    /// <exception cref="RuleBrokenException">It can't be bought, or the terms aren't accepted.</exception>
    /// <exception cref="WriteBusyException"/>
    public Task RunAsync(Operation operation, OfferId offer, BillingDetails billing, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return door.StepAsync(operation.Account, within => KeepAsync(operation, offer, billing, now, within), cancellation);
    }

    private async Task<bool> KeepAsync(Operation operation, OfferId offer, BillingDetails billing, DateTime now, CancellationToken cancellation)
    {
        var (account, by) = (operation.Account!.Value, new PortalUserId(operation.Actor.Id));
        var facts = (await placement.FindAsync(account, offer, cancellation))!;
        PurchaseRules.WhyNotBuy(facts.Offer, facts.Membership, facts.Subscriptions, DateOnly.FromDateTime(now))?.Require(false);
        PurchaseRules.TermsAreAccepted.Require(facts.AcceptedTerms == facts.TermsInForce);
        if (facts.Purchase is { } begun)
        {
            begun.Change(billing, by, now);
        }
        else
        {
            db.Add(new Purchase(account, offer, by, now, billing));
        }

        return true;
    }
}
