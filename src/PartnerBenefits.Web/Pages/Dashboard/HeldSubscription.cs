using PartnerBenefits.Domain.Offers;

namespace PartnerBenefits.Web.Pages.Dashboard;

/// <summary>A subscription as the dashboard says in one line how it stands.</summary>
public sealed record HeldSubscription(Subscription Subscription, Offer Offer, RenewalOutlook Outlook, DateOnly Today)
{
    public SubscriptionState State => Subscription.StateOn(Today);

    public DateOnly? LastUsableDay => Subscription.LastUsableDayOn(Today);

    /// <summary>Of the term that runs, in days: how many are over, and how many it has. Null: none runs.</summary>
    public (int Over, int All)? Term => Subscription.TermOn(Today) is { } term
        ? (Today.DayNumber - term.Start.DayNumber, term.LastUsableDay.DayNumber - term.Start.DayNumber + 1)
        : null;
}
