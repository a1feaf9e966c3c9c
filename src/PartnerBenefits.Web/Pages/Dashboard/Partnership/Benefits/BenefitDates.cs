using PartnerBenefits.Domain.Offers;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;

/// <summary>The dates of one benefit, in their order.</summary>
public static class BenefitDates
{
    /// <summary>Days after buying in which a refund is possible, as long as no key of the subscription was shown (walkthrough, Offers).</summary>
    public const int RefundDays = 30;

    /// <param name="refundEndedByKey">The day of the subscription's first shown key; null while none was.</param>
    /// <param name="keysFirstShown">The day of this benefit's own first shown key.</param>
    public static IReadOnlyList<BenefitDate> Of(
        Subscription subscription, DateOnly? refundEndedByKey, DateOnly? keysFirstShown, bool hasKeys, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        var last = subscription.LastUsableDayOn(today);
        var refundUntil = subscription.PaidOn?.AddDays(RefundDays);
        (string What, DateOnly? Day)[] dates =
        [
            ("Bought", subscription.PaidOn),
            ("Activated", subscription.ActivatedOn),
            refundEndedByKey <= refundUntil
                ? ("Refund ended: a key was shown", refundEndedByKey)
                : (today <= refundUntil ? "Refund possible until" : "Refund was possible until", refundUntil),
            ("Keys first shown", keysFirstShown),
            (hasKeys ? "Last usable day, also to activate a key" : "Last usable day", last),
            subscription.RenewsAutomatically ? ("Renews", last?.AddDays(1)) : ("Grace until", last?.AddDays(Subscription.GraceDays)),
        ];
        return [.. dates.Where(d => d.Day is not null)
            .Select(d => new BenefitDate(d.What, d.Day!.Value, d.Day <= today))
            .OrderBy(d => d.Day)];
    }
}
