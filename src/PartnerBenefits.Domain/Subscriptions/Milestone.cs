namespace PartnerBenefits.Domain.Subscriptions;

/// <summary>Record of something that the scheduler did. A unique index makes it happen once, even with several instances.</summary>
/// <remarks><see cref="About"/> is the last usable day, the last day to pay, or the last day of the seats, that it is about.</remarks>
public sealed class Milestone : IOwnedByAccount
{
    private static readonly (MilestoneKind Kind, int DaysBefore)[] Reminders =
    [
        (MilestoneKind.Reminder60, 60), (MilestoneKind.Reminder30, 30), (MilestoneKind.Reminder7, 7), (MilestoneKind.Reminder1, 1),
    ];

    private static readonly (MilestoneKind Kind, int DaysBefore)[] SeatReminders =
    [
        (MilestoneKind.Grace14, 14), (MilestoneKind.Grace7, 7), (MilestoneKind.Grace1, 1),
    ];

    private Milestone()
    {
    }

    public Milestone(PartnerAccountId account, SubscriptionId? subscription, MilestoneKind kind, DateOnly about, DateTime at) =>
        (AccountId, SubjectId, Kind, About, At) = (account, subscription?.Value ?? account.Value, kind, about, at);

    public long Id { get; private init; }

    public PartnerAccountId AccountId { get; private init; }

    PartnerAccountId? IOwnedByAccount.Owner => AccountId;

    /// <summary>Id of the subscription, or of the account for its membership.</summary>
    public Guid SubjectId { get; private init; }

    public MilestoneKind Kind { get; private init; }

    public DateOnly About { get; private init; }

    public DateTime At { get; private init; }

    /// <summary>Reminders that are due, latest first; none after the last usable day. The caller sends only the first.</summary>
    public static IReadOnlyList<MilestoneKind> RemindersDue(DateOnly lastUsableDay, DateOnly day) => Due(Reminders, lastUsableDay, day);

    /// <summary>Reminders that people are about to lose their seats, as <see cref="RemindersDue"/>.</summary>
    public static IReadOnlyList<MilestoneKind> SeatRemindersDue(DateOnly seatsUntil, DateOnly day) => Due(SeatReminders, seatsUntil, day);

    internal static IEnumerable<DateOnly> DaysBeforeSeatsEnd(DateOnly seatsUntil) =>
        SeatReminders.Select(r => seatsUntil.AddDays(-r.DaysBefore));

    private static IReadOnlyList<MilestoneKind> Due((MilestoneKind Kind, int DaysBefore)[] reminders, DateOnly end, DateOnly day) =>
        day > end ? [] : [.. reminders.Where(r => end.AddDays(-r.DaysBefore) <= day).Reverse().Select(r => r.Kind)];

    internal static IEnumerable<DateOnly> DaysOf(DateOnly lastUsableDay) =>
        Reminders.Select(r => lastUsableDay.AddDays(-r.DaysBefore))
            .Append(lastUsableDay.AddDays(1)).Append(lastUsableDay.AddDays(Subscription.GraceDays + 1));
}
