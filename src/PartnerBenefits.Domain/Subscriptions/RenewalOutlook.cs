namespace PartnerBenefits.Domain.Subscriptions;

/// <summary>How a subscription goes on after its last usable day, as known today. Pages, mails and the calendar all ask here.</summary>
/// <param name="Day">Day to which <paramref name="Course"/> refers; null where there is none.</param>
public sealed record RenewalOutlook(RenewalCourse Course, DateOnly? Day = null, Rule? Stop = null)
{
    public DateOnly? RenewsOn => Course is RenewalCourse.ByItself or RenewalCourse.ByItselfIfMember ? Day : null;

    public static RenewalOutlook For(Subscription subscription, Offer offer, Membership? membership, DateOnly today)
    {
        return subscription switch
        {
            { PaidOn: null } => new(RenewalCourse.None),
            _ when !subscription.IsHeldOn(today) => new(RenewalCourse.None),
            { IsGrantedByLevel: true } => new(RenewalCourse.WithMembership),
            _ when subscription.LastTermOn(today)?.PayUntil is { } until => new(RenewalCourse.ToBePaid, until),
            { RenewsAutomatically: false } => new(RenewalCourse.ByHand, Stop: PurchaseRules.WhyNotRenew(offer, membership, today)),
            _ when subscription.RenewsOnAsOf(today) is { } day && day >= today => ByItself(offer, membership, day, today),
            _ => new(RenewalCourse.Missed, Stop: PurchaseRules.WhyNotRenew(offer, membership, today)),
        };
    }

    private static RenewalOutlook ByItself(Offer offer, Membership? membership, DateOnly day, DateOnly today) =>
        PurchaseRules.WhyNotRenew(offer, membership, today) is { } stop ? new(RenewalCourse.Stopped, day, stop)
        : PurchaseRules.WhyNotRenew(offer, membership, day) is not null ? new(RenewalCourse.ByItselfIfMember, day)
        : new(RenewalCourse.ByItself, day);
}
