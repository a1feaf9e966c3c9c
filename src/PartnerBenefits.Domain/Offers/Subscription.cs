using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Domain.Offers;

/// <summary>
/// One account's purchase of an offer, with its terms. Its state and dates are derived from these for a day, so that they
/// are right whether or not the portal was running when something ended.
/// </summary>
public sealed partial class Subscription : IOwnedByAccount
{
    /// <summary>Days after the last usable day in which assigned people keep working and nothing new can be taken.</summary>
    public const int GraceDays = 30;

    /// <summary>Days before the last usable day from which it can be renewed.</summary>
    public const int RenewalDays = 30;

    private Subscription()
    {
    }

    public Subscription(PartnerAccountId account, OfferId offer, DateOnly orderedOn)
    {
        Id = SubscriptionId.New();
        (AccountId, OfferId, OrderedOn, NextDueOn) = (account, offer, orderedOn, orderedOn);
    }

    public SubscriptionId Id { get; private init; }

    public PartnerAccountId AccountId { get; private init; }

    PartnerAccountId? IOwnedByAccount.Owner => AccountId;

    public OfferId OfferId { get; private init; }

    public DateOnly OrderedOn { get; private init; }

    public DateOnly? PaidOn { get; private set; }

    public DateOnly? ActivatedOn { get; private set; }

    public DateOnly? CancelledOn { get; private set; }

    /// <summary>The day from which every term is computed, so that 29 February comes back in leap years. Null of a level's: its terms are the membership's.</summary>
    public DateOnly? Anchor { get; private set; }

    public List<Term> Terms { get; private init; } = [];

    /// <summary>Whether a level of the membership brought it: it is neither bought nor renewed on its own.</summary>
    public bool IsOfLevel => PaidOn is not null && Anchor is null;

    /// <summary>Inclusive, UTC: an unpaid purchase lapses after it.</summary>
    public DateOnly PayUntil => OrderedOn.AddDays(Order.PayDays);

    /// <summary>As it is known on the day: an unpaid renewal counts only until its order lapses. Null: nothing was paid yet.</summary>
    public DateOnly? LastUsableDayOn(DateOnly day) => LastTermOn(day)?.LastUsableDay;

    /// <summary>Inclusive.</summary>
    public DateOnly? GraceUntilOn(DateOnly day) => LastUsableDayOn(day)?.AddDays(GraceDays);

    public Term? TermOn(DateOnly day) => Terms.Find(term => term.CountsOn(day) && term.RunsOn(day));

    /// <summary>The latest that counts on the day, running or not.</summary>
    public Term? LastTermOn(DateOnly day) => Terms.Where(term => term.CountsOn(day)).MaxBy(term => term.Number);

    public SubscriptionState StateOn(DateOnly day) => this switch
    {
        { CancelledOn: not null } => SubscriptionState.Cancelled,
        { PaidOn: null } => day > PayUntil ? SubscriptionState.Expired : SubscriptionState.Ordered,
        _ when LastUsableDayOn(day) is not { } last || day > last.AddDays(GraceDays) => SubscriptionState.Expired,
        _ when day > LastUsableDayOn(day) => SubscriptionState.Grace,
        { ActivatedOn: null } => SubscriptionState.Paid,
        _ => SubscriptionState.Active,
    };

    /// <summary>Whether it is neither over nor cancelled: then the account has the offer.</summary>
    public bool IsHeldOn(DateOnly day) => StateOn(day) is not (SubscriptionState.Expired or SubscriptionState.Cancelled);
}
