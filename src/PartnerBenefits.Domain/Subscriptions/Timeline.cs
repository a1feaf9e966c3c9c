namespace PartnerBenefits.Domain.Subscriptions;

public static class Timeline
{
    public static IReadOnlyList<TimelineDate> For(Subscription subscription, RenewalOutlook outlook, DateOnly today)
    {
        return InOrder(Days(subscription, outlook, today), today);
    }

    public static IReadOnlyList<TimelineDate> For(Membership membership, DateOnly today)
    {
        return InOrder([(DateKind.RenewableFrom, membership.RenewableFrom), (DateKind.LastUsableDay, membership.LastUsableDay)], today);
    }

    private static IReadOnlyList<TimelineDate> InOrder(IEnumerable<(DateKind Kind, DateOnly? Day)> days, DateOnly today) =>
    [
        .. days.Where(date => date.Day is not null)
            .Select(date => new TimelineDate(date.Kind, date.Day!.Value, date.Day < today || (date.Day == today && IsDone(date.Kind))))
            .OrderBy(date => date.Day).ThenBy(date => date.Kind),
    ];

    private static bool IsDone(DateKind kind) => kind is DateKind.Ordered or DateKind.OrderLapsed or DateKind.Bought or DateKind.Confirmed
        or DateKind.Activated or DateKind.RefundEnded or DateKind.Cancelled;

    private static IEnumerable<(DateKind Kind, DateOnly? Day)> Days(Subscription s, RenewalOutlook outlook, DateOnly today) => s switch
    {
        { CancelledOn: not null } => [(DateKind.Ordered, s.OrderedOn), (DateKind.Bought, s.PaidOn), (DateKind.Cancelled, s.CancelledOn)],
        { PaidOn: null } =>
        [
            (DateKind.Ordered, s.OrderedOn),
            today > s.PayUntil ? (DateKind.OrderLapsed, s.PayUntil.AddDays(1)) : (DateKind.PayUntil, s.PayUntil),
        ],
        { IsGrantedByLevel: true } => [(DateKind.Confirmed, s.PaidOn), (DateKind.Activated, s.ActivatedOn), .. Ends(s, outlook, today)],
        _ =>
        [
            (DateKind.Ordered, s.OrderedOn), (DateKind.Bought, s.PaidOn), (DateKind.Activated, s.ActivatedOn), Refund(s),
            .. Renewal(s, outlook, today), .. Ends(s, outlook, today),
        ],
    };

    private static (DateKind Kind, DateOnly? Day) Refund(Subscription s)
    {
        var until = s.PaidOn?.AddDays(Order.RefundDays);
        return s.ActivatedOn <= until ? (DateKind.RefundEnded, s.ActivatedOn) : (DateKind.RefundUntil, until);
    }

    private static IEnumerable<(DateKind Kind, DateOnly? Day)> Renewal(Subscription s, RenewalOutlook outlook, DateOnly today) =>
    [
        (DateKind.PayUntil, s.LastTermOn(today)?.PayUntil),
        outlook.RenewsOn is { } renews
            ? (DateKind.Renews, renews)
            : (DateKind.RenewableFrom, outlook.Stop is null ? s.RenewableFromOn(today) : null),
    ];

    private static IEnumerable<(DateKind Kind, DateOnly? Day)> Ends(Subscription s, RenewalOutlook outlook, DateOnly today)
    {
        var last = s.LastUsableDayOn(today);
        return
        [
            (DateKind.ActivateKeysBy, s.ActivatedOn is null || s.IsGrantedByLevel ? null : last),
            (DateKind.LastUsableDay, last),
            (DateKind.GraceUntil, outlook.RenewsOn is not null ? null : last?.AddDays(Subscription.GraceDays)),
        ];
    }
}
