namespace PartnerBenefits.Domain.Subscriptions;

/// <summary>One account's purchase of an offer. State and dates are derived for a day, even if the portal was off then.</summary>
public sealed partial class Subscription : IOwnedByAccount
{
    /// <summary>Days after the last usable day in which people keep their seats but nothing new can be taken.</summary>
    public const int GraceDays = 30;

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

    /// <summary>Day from which each term is computed, so that 29 February returns in leap years. Null if a level grants it.</summary>
    public DateOnly? Anchor { get; private set; }

    public List<SubscriptionTerm> Terms { get; private init; } = [];

    public bool IsGrantedByLevel => PaidOn is not null && Anchor is null;

    public DateOnly PayUntil => OrderedOn.AddDays(Order.PayDays);

    /// <summary>Last day as known on <paramref name="day"/>: unpaid renewals count until they lapse. Null before any payment.</summary>
    public DateOnly? LastUsableDayOn(DateOnly day) => LastTermOn(day)?.LastUsableDay;

    public DateOnly? GraceUntilOn(DateOnly day) => LastUsableDayOn(day)?.AddDays(GraceDays);

    /// <summary>Last day on which people keep their seats, as known on <paramref name="day"/>. Null before any payment.</summary>
    /// <remarks>An unpaid renewal keeps the seats at least until its last day to pay, but not for the year that isn't paid.</remarks>
    public DateOnly? SeatsUntilOn(DateOnly day) => LastTermOn(day)?.PayUntil is { } pay
        ? new[] { pay, GraceUntilOn(pay.AddDays(1)) ?? pay }.Max()
        : GraceUntilOn(day);

    public SubscriptionTerm? TermOn(DateOnly day) => Terms.Find(term => term.CountsOn(day) && term.RunsOn(day));

    public SubscriptionTerm? LastTermOn(DateOnly day) => Terms.Where(term => term.CountsOn(day)).MaxBy(term => term.Number);

    public SubscriptionState StateOn(DateOnly day) => this switch
    {
        { CancelledOn: not null } => SubscriptionState.Cancelled,
        { PaidOn: null } => day > PayUntil ? SubscriptionState.Expired : SubscriptionState.Ordered,
        _ when LastUsableDayOn(day) is not { } last || day > last.AddDays(GraceDays) => SubscriptionState.Expired,
        _ when day > LastUsableDayOn(day) => SubscriptionState.Grace,
        { ActivatedOn: null } => SubscriptionState.Paid,
        _ => SubscriptionState.Active,
    };

    public bool IsHeldOn(DateOnly day) => StateOn(day) is not (SubscriptionState.Expired or SubscriptionState.Cancelled);
}
