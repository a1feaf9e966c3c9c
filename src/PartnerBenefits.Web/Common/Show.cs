using System.Globalization;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Common;

public sealed class Show(IStringLocalizer<Texts> texts)
{
    internal IStringLocalizer<Texts> Texts => texts;

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    /// <summary>Writes 30 Jun 2027, 30 juin 2027, 1er juil. 2027.</summary>
    public string Day(DateOnly day) =>
        day.ToString(day.Day == 1 && Culture.TwoLetterISOLanguageName == "fr" ? "'1er' MMM yyyy" : "d MMM yyyy", Culture);

    public string Month(DateOnly day) => day.ToString("MMM yyyy", Culture);

    public string Time(DateTime utc) => $"{Day(DateOnly.FromDateTime(utc))}, {utc.ToString("HH:mm", Culture)} UTC";

    /// <summary>Text for the part of the detail behind the offer, such as a level or a day. Null if there is none.</summary>
    public string? Recorded(AuditEvent e) => e.Action switch
    {
        AuditAction.OrderPlaced or AuditAction.OrderPaid or AuditAction.OrderCancelled or AuditAction.OrderRefunded
            or AuditAction.OrderLapsed
            or AuditAction.CancellationAsked or AuditAction.CancellationRefused
            or AuditAction.SubscriptionRenewed => e.Detail,
        AuditAction.LevelRequested or AuditAction.LevelConfirmed or AuditAction.LevelRefused =>
            Enum.TryParse<MembershipLevel>(e.Detail, out var level) ? texts[Labels.For(level)].Value : null,
        AuditAction.MembershipRenewed or AuditAction.MembershipLapsed =>
            DateOnly.TryParseExact(e.Detail, "O", out var day) ? Day(day) : null,
        AuditAction.TermsAccepted => e.Detail is { } detail
            ? texts["Version {0}", detail[(detail.IndexOf('=', StringComparison.Ordinal) + 1)..]].Value
            : null,
        AuditAction.KeysClaimed or AuditAction.KeysShown or AuditAction.AssignmentsExported
            or AuditAction.UserAssigned or AuditAction.UserRemoved
            or AuditAction.PoolSplit
            or AuditAction.UseRecorded or AuditAction.EarnedRecorded
            or AuditAction.ActivationTaken or AuditAction.ActivationReleased or AuditAction.ActivationCompleted
            or AuditAction.ActivationSentBack or AuditAction.ActivationCorrected
            or AuditAction.UserAdded or AuditAction.UserEdited or AuditAction.UserDisabled
            or AuditAction.UserEnabled or AuditAction.UserLinked
            or AuditAction.RolesChanged or AuditAction.StaffRolesChanged
            or AuditAction.AccountAdded or AuditAction.AccountJoined or AuditAction.AccountViewed
            or AuditAction.AccessRequested or AuditAction.AccessGranted or AuditAction.AccessRefused
            or AuditAction.BillingEntered
            or AuditAction.SubscriptionActivated or AuditAction.SubscriptionNotRenewed
            or AuditAction.SubscriptionLapsed or AuditAction.SubscriptionExpired
            or AuditAction.RenewalTurnedOff or AuditAction.RenewalTurnedOn
            or AuditAction.MailResent or AuditAction.MailQueuedAgain or AuditAction.MailSettled
            or AuditAction.ReminderQueued
            or AuditAction.CalendarFeedMade or AuditAction.CalendarFeedRevoked
            or AuditAction.PreferencesChanged => null,
    };

    /// <summary>What the number of an event counts.</summary>
    public string? RecordedCount(AuditAction action, int count) => action switch
    {
        AuditAction.KeysClaimed or AuditAction.KeysShown => Count(count, "{0} key", "{0} keys"),
        AuditAction.AssignmentsExported => Count(count, "{0} row", "{0} rows"),
        AuditAction.UseRecorded => texts["{0} used", count],
        AuditAction.EarnedRecorded => texts["{0} earned", count],
        AuditAction.UserAssigned or AuditAction.UserRemoved
            or AuditAction.PoolSplit
            or AuditAction.ActivationTaken or AuditAction.ActivationReleased or AuditAction.ActivationCompleted
            or AuditAction.ActivationSentBack or AuditAction.ActivationCorrected
            or AuditAction.UserAdded or AuditAction.UserEdited or AuditAction.UserDisabled
            or AuditAction.UserEnabled or AuditAction.UserLinked
            or AuditAction.RolesChanged or AuditAction.StaffRolesChanged
            or AuditAction.AccountAdded or AuditAction.AccountJoined or AuditAction.AccountViewed
            or AuditAction.AccessRequested or AuditAction.AccessGranted or AuditAction.AccessRefused
            or AuditAction.OrderPlaced or AuditAction.OrderPaid or AuditAction.OrderCancelled
            or AuditAction.OrderRefunded or AuditAction.OrderLapsed
            or AuditAction.CancellationAsked or AuditAction.CancellationRefused
            or AuditAction.BillingEntered
            or AuditAction.TermsAccepted
            or AuditAction.SubscriptionActivated or AuditAction.SubscriptionRenewed or AuditAction.SubscriptionNotRenewed
            or AuditAction.SubscriptionLapsed or AuditAction.SubscriptionExpired
            or AuditAction.RenewalTurnedOff or AuditAction.RenewalTurnedOn
            or AuditAction.LevelRequested or AuditAction.LevelConfirmed or AuditAction.LevelRefused
            or AuditAction.MembershipRenewed or AuditAction.MembershipLapsed
            or AuditAction.MailResent or AuditAction.MailQueuedAgain or AuditAction.MailSettled
            or AuditAction.ReminderQueued
            or AuditAction.CalendarFeedMade or AuditAction.CalendarFeedRevoked
            or AuditAction.PreferencesChanged => null,
    };

    public string Age(TimeSpan age) => age switch
    {
        { Days: > 0 and var days } => Count(days, "{0} day", "{0} days"),
        { Hours: > 0 and var hours } => Count(hours, "{0} hour", "{0} hours"),
        { Minutes: var minutes } => Count(minutes, "{0} minute", "{0} minutes"),
    };

    /// <summary>English uses the singular for 1, French for 0 and 1.</summary>
    public string Count(int count, string one, string many, params object[] others) =>
        texts[
            count == 1 || (count == 0 && Culture.TwoLetterISOLanguageName == "fr") ? one : many,
            [count.ToString("N0", Culture), .. others]];

    public string Size(long bytes)
    {
        const double BytesPerMb = 1024 * 1024;
        var mb = bytes / BytesPerMb;
        return mb < 1024 ? texts["{0} MB", mb.ToString("N0", Culture)] : texts["{0} GB", (mb / 1024).ToString("N1", Culture)];
    }

    public string Money(decimal amount, string currency) =>
        $"{amount.ToString(decimal.IsInteger(amount) ? "N0" : "N2", Culture)}\u00a0{currency}";

    public string Role(PartnerRoles roles) => roles == PartnerRoles.None
        ? texts["Not an admin"]
        : string.Join(
            ", ",
            Enum.GetValues<PartnerRoles>().Where(r => r != PartnerRoles.None && roles.HasFlag(r)).Select(r => texts[Labels.For(r)].Value));

    public string Roles(IEnumerable<StaffRole> roles) => string.Join(", ", roles.Select(role => texts[Labels.For(role)].Value));
}
