namespace PartnerBenefits.Web.Features.Subscriptions;

public sealed record SubscriptionSummary(Subscription Subscription, Offer Offer, RenewalOutlook Outlook, DateOnly Today)
{
    public SubscriptionState State => Subscription.StateOn(Today);

    public DateOnly? LastUsableDay => Subscription.LastUsableDayOn(Today);

    /// <summary>Days of the running term: how many are over, and how many there are. Null if no term runs.</summary>
    public (int Over, int All)? Term => Subscription.TermOn(Today) is { } term
        ? (Today.DayNumber - term.Start.DayNumber, term.LastUsableDay.DayNumber - term.Start.DayNumber + 1)
        : null;
}
