using PartnerBenefits.Domain.Offers;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Subscriptions;

/// <param name="Orders">The latest first; none of a level's.</param>
public sealed record PurchasedOffer(Subscription Subscription, Offer Offer, IReadOnlyList<Order> Orders, RenewalOutlook Outlook, DateOnly Today)
{
    public SubscriptionState State => Subscription.StateOn(Today);

    public bool IsHeld => Subscription.IsHeldOn(Today);

    /// <summary>In the reader's language; null: an admin can do it. So are the others.</summary>
    public string? WhyNotActivate { get; init; }

    public string? WhyNotRenew { get; init; }

    public string? WhyNotTurnRenewal { get; init; }

    public DateOnly? LastUsableDay => Subscription.LastUsableDayOn(Today);
}
