using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Domain.Offers;

/// <summary>
/// Something that the scheduler has done about a subscription or a membership: unique, so that it is done once, by whichever
/// instance and after whatever was killed.
/// </summary>
public sealed class Milestone : IOwnedByAccount
{
    private static readonly (MilestoneKind Kind, int DaysBefore)[] Reminders =
    [
        (MilestoneKind.Reminder60, 60), (MilestoneKind.Reminder30, 30), (MilestoneKind.Reminder7, 7), (MilestoneKind.Reminder1, 1),
    ];

    private Milestone()
    {
    }

    /// <param name="subscription">Null: of the membership.</param>
    /// <param name="about">The last usable day (or last day to pay) that it is about.</param>
    public Milestone(PartnerAccountId account, SubscriptionId? subscription, MilestoneKind kind, DateOnly about, DateTime at) =>
        (AccountId, SubjectId, Kind, About, At) = (account, subscription?.Value ?? account.Value, kind, about, at);

    public long Id { get; private init; }

    public PartnerAccountId AccountId { get; private init; }

    PartnerAccountId? IOwnedByAccount.Owner => AccountId;

    /// <summary>Of the subscription; of the membership the account's.</summary>
    public Guid SubjectId { get; private init; }

    public MilestoneKind Kind { get; private init; }

    /// <summary>UTC.</summary>
    public DateOnly About { get; private init; }

    /// <summary>UTC; when it was done.</summary>
    public DateTime At { get; private init; }

    /// <summary>The reminders whose day has come, the latest first; only it is still news. None after the last usable day.</summary>
    public static IReadOnlyList<MilestoneKind> RemindersDue(DateOnly lastUsableDay, DateOnly day) => day > lastUsableDay
        ? []
        : [.. Reminders.Where(r => lastUsableDay.AddDays(-r.DaysBefore) <= day).Reverse().Select(r => r.Kind)];

    /// <summary>All days on which something about a last usable day becomes due.</summary>
    internal static IEnumerable<DateOnly> DaysOf(DateOnly lastUsableDay) =>
        Reminders.Select(r => lastUsableDay.AddDays(-r.DaysBefore))
            .Append(lastUsableDay.AddDays(1)).Append(lastUsableDay.AddDays(Subscription.GraceDays + 1));
}
