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
    public string? Recorded(AuditEvent e) => ActionLabel.For(e.Action).Detail switch
    {
        ActionDetail.Hidden => null,
        ActionDetail.OrderNumber => e.Detail,
        ActionDetail.Level => Enum.TryParse<MembershipLevel>(e.Detail, out var level) ? texts[Labels.For(level)].Value : null,
        ActionDetail.Day => DateOnly.TryParseExact(e.Detail, "O", out var day) ? Day(day) : null,
        ActionDetail.AgreementVersion => e.Detail is { } detail
            ? texts["Version {0}", detail[(detail.IndexOf('=', StringComparison.Ordinal) + 1)..]].Value
            : null,
    };

    /// <summary>Text for the count of an audit event, such as "3 keys". Null if its action counts nothing.</summary>
    public string? RecordedCount(AuditAction action, int count) => ActionLabel.For(action).Count switch
    {
        ActionCount.None => null,
        ActionCount.Keys => Count(count, "{0} key", "{0} keys"),
        ActionCount.Rows => Count(count, "{0} row", "{0} rows"),
        ActionCount.Used => texts["{0} used", count],
        ActionCount.Earned => texts["{0} earned", count],
        ActionCount.TakenBack => texts["{0} taken back", count],
        ActionCount.Benefits => Count(count, "{0} benefit", "{0} benefits"),
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
