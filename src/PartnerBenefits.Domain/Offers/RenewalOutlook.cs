using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Domain.Offers;

/// <summary>
/// How a subscription goes on after its last usable day, as it is known today. Pages, mails and calendar all ask this, so that
/// none promises what another denies.
/// </summary>
/// <param name="Day">UTC; what of, <paramref name="Course"/> says. Null: it has none.</param>
/// <param name="Stop">The rule that is in the way, by itself or by hand. Null: none.</param>
public sealed record RenewalOutlook(RenewalCourse Course, DateOnly? Day = null, Rule? Stop = null)
{
    /// <summary>When it renews by itself, as far as nothing stands in the way. Null: it doesn't.</summary>
    public DateOnly? RenewsOn => Course is RenewalCourse.ByItself or RenewalCourse.ByItselfIfMember ? Day : null;

    /// <param name="membership">Null: not a member.</param>
    public static RenewalOutlook Of(Subscription subscription, Offer offer, Membership? membership, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        return subscription switch
        {
            { PaidOn: null } => new(RenewalCourse.None),
            _ when !subscription.IsHeldOn(today) => new(RenewalCourse.None),
            { IsOfLevel: true } => new(RenewalCourse.WithMembership),
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
