namespace PartnerBenefits.Domain.Orders;

public static class PurchaseRules
{
    public static readonly Rule IsMember = new(
        "Your organisation's membership in the partner network is not valid, and only members can buy or renew. " +
        "Renew the membership first.");

    public static readonly Rule HasAPrice = new(
        "The price of this offer is on request, so you can't buy it here. Ask the partner network for a price.");

    public static readonly Rule IsSold = new(
        "This offer comes with a membership level and can't be bought. Ask for the level under Membership.");

    public static readonly Rule HasNone = new(
        "Your organisation already has this offer and can have it only once. When it ends, renew it under Purchased offers.");

    public static readonly Rule HoldsNoCompetency = new(
        "Your organisation has a competency, whose benefits replace Action Pack. You can't buy or renew Action Pack.");

    public static readonly Rule AgreementIsAccepted = new("Read and accept the terms first, then continue.", "Accept");

    public static readonly Rule AgreementIsInForce = new(
        "New terms have come into force since you opened this page. Read and accept them, then continue.");

    public static readonly Rule BillingIsEntered = new("Enter the payment details first, then continue.");

    public static readonly Rule AgreementIsAsSeen = new(
        "The terms have changed since you opened this page, so nothing was ordered. Read and accept the new terms first.");

    public static readonly Rule PriceIsAsSeen = new(
        "The price has changed since you opened this page, so nothing was ordered. Check the price and order again.");

    public static readonly Rule BillingIsAsSeen = new(
        "Somebody has changed the payment details since you opened this page, so nothing was ordered. Check them and order again.");

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
