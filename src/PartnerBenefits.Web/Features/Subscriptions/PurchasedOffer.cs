namespace PartnerBenefits.Web.Features.Subscriptions;

public sealed record PurchasedOffer(
    Subscription Subscription, Offer Offer, IReadOnlyList<Order> Orders, RenewalOutlook Outlook, DateOnly Today)
{
    public SubscriptionState State => Subscription.StateOn(Today);

    public bool IsHeld => Subscription.IsHeldOn(Today);

    /// <summary>Reason in the reader's language; null if an admin can do it. The other reasons work alike.</summary>
    public string? WhyNotActivate { get; init; }

    public string? WhyNotRenew { get; init; }

    public string? WhyNotTurnRenewal { get; init; }

    public DateOnly? LastUsableDay => Subscription.LastUsableDayOn(Today);
}
