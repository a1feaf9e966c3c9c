using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Domain.Offers;

public static class PurchaseRules
{
    public static readonly Rule IsMember = new(
        "Your organisation's membership in the partner network is not running, and only a member can buy or renew. "
        + "Renew the membership first.");

    public static readonly Rule HasAPrice = new(
        "The price of this offer is on request, so it can't be bought here. Ask the partner network for a price.");

    public static readonly Rule IsSold = new(
        "This comes with a level of the membership and can't be bought. Ask for the level under Membership.");

    public static readonly Rule HasNone = new(
        "Your organisation has this offer already, and one is enough. When its year ends, renew it under Purchased offers.");

    public static readonly Rule HoldsNoCompetency = new(
        "Your organisation holds a competency, whose benefits take the place of Action Pack, "
        + "so Action Pack can be neither bought nor renewed.");

    public static readonly Rule TermsAreAccepted = new("The terms come first: read and accept them, then go on.", "Accept");

    public static readonly Rule TermsAreInForce = new(
        "Other terms have come into force while you were reading. They are shown now: read and accept them, then go on.");

    public static readonly Rule BillingIsEntered = new("The payment details come first: enter them, then go on.");

    /// <summary>People agree only to what they saw, so a page that is out of date orders nothing.</summary>
    public static readonly Rule TermsAreAsSeen = new(
        "The terms have changed since this page was opened, so nothing was ordered. Read and accept the new ones first.");

    public static readonly Rule PriceIsAsSeen = new(
        "The price has changed since this page was opened, so nothing was ordered. Check it and order once more.");

    public static readonly Rule BillingIsAsSeen = new(
        "Somebody has changed the payment details since this page was opened, so nothing was ordered. Check them and order once more.");

    /// <summary>The rule that prevents buying, or null. <paramref name="held"/> are all subscriptions of the account.</summary>
    public static Rule? WhyNotBuy(Offer offer, Membership? membership, IEnumerable<Subscription> held, DateOnly day)
    {
        return !offer.IsSold ? IsSold
            : membership?.IsRunningOn(day) != true ? IsMember
            : IsActionPackOfCompetencyHolder(offer.Id, membership) ? HoldsNoCompetency
            : held.Any(s => s.OfferId == offer.Id && s.IsHeldOn(day)) ? HasNone
            : offer.Price is null ? HasAPrice
            : null;
    }

    /// <summary>The rule that prevents renewing, or null. <see cref="Subscription.IsRenewableOn"/> decides about the day.</summary>
    public static Rule? WhyNotRenew(Offer offer, Membership? membership, DateOnly day)
    {
        return membership?.IsRunningOn(day) != true ? IsMember
            : IsActionPackOfCompetencyHolder(offer.Id, membership) ? HoldsNoCompetency
            : offer.Price is null ? HasAPrice
            : null;
    }

    public static string NameOf(Rule rule) =>
        rule == IsMember ? nameof(IsMember)
        : rule == HoldsNoCompetency ? nameof(HoldsNoCompetency)
        : rule == HasAPrice ? nameof(HasAPrice)
        : rule == HasNone ? nameof(HasNone)
        : nameof(Rule);

    private static bool IsActionPackOfCompetencyHolder(OfferId offer, Membership membership) =>
        offer == OfferId.ActionPack && membership.Level != MembershipLevel.Network;
}
