using System.Globalization;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Keys;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Localization;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;

namespace PartnerBenefits.Web.Pages.Shared;

/// <summary>How facts are written for a person, in the language of the request.</summary>
public sealed class Show(IStringLocalizer<Texts> texts)
{
    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    /// <summary>30 Jun 2027, 30 juin 2027, 1er juil. 2027.</summary>
    public string Day(DateOnly day) => day.ToString(day.Day == 1 && Culture.TwoLetterISOLanguageName == "fr" ? "'1er' MMM yyyy" : "d MMM yyyy", Culture);

    /// <summary>Jun 2027, juin 2027.</summary>
    public string Month(DateOnly day) => day.ToString("MMM yyyy", Culture);

    /// <summary>With the time zone, which is always UTC.</summary>
    public string Time(DateTime utc) => $"{Day(DateOnly.FromDateTime(utc))}, {utc.ToString("HH:mm", Culture)} UTC";

    /// <summary>What an event's detail says beside the offer that it begins with: an order, a level, a day, a version of the terms. Null: nothing to read.</summary>
    public string? Recorded(AuditEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return e.Action switch
        {
            AuditAction.OrderPlaced or AuditAction.OrderPaid or AuditAction.OrderCancelled or AuditAction.OrderRefunded or AuditAction.OrderLapsed
                or AuditAction.CancellationAsked or AuditAction.CancellationRefused or AuditAction.SubscriptionRenewed => e.Detail,
            AuditAction.LevelRequested or AuditAction.LevelConfirmed or AuditAction.LevelRefused when Enum.TryParse<MembershipLevel>(e.Detail, out var level) => texts[Words.Of(level)],
            AuditAction.MembershipRenewed or AuditAction.MembershipLapsed when DateOnly.TryParseExact(e.Detail, "O", out var day) => Day(day),
            AuditAction.TermsAccepted when e.Detail is not null => texts["Version {0}", e.Detail[(e.Detail.IndexOf('=', StringComparison.Ordinal) + 1)..]],
            _ => null,
        };
    }

    /// <summary>Rounded down to its largest unit: 3 days, 5 hours, 12 minutes.</summary>
    public string Age(TimeSpan age) => age switch
    {
        { Days: > 0 and var days } => Count(days, "{0} day", "{0} days"),
        { Hours: > 0 and var hours } => Count(hours, "{0} hour", "{0} hours"),
        { Minutes: var minutes } => Count(minutes, "{0} minute", "{0} minutes"),
    };

    /// <summary>English counts 1 as one, French 0 and 1.</summary>
    public string Count(int count, string one, string many, params object[] others) =>
        texts[count == 1 || (count == 0 && Culture.TwoLetterISOLanguageName == "fr") ? one : many, [count.ToString("N0", Culture), .. others]];

    public string Units(BenefitRow row, int count) => row.Unit.Counted(count, Culture);

    /// <summary>3.7 GB, 3,7 Go.</summary>
    public string Size(long bytes)
    {
        const double BytesPerMb = 1024 * 1024;
        var mb = bytes / BytesPerMb;
        return mb < 1024 ? texts["{0} MB", mb.ToString("N0", Culture)] : texts["{0} GB", (mb / 1024).ToString("N1", Culture)];
    }

    /// <summary>With cents only where there are any.</summary>
    public string Money(decimal amount, string currency) => $"{amount.ToString(decimal.IsInteger(amount) ? "N0" : "N2", Culture)}\u00a0{currency}";

    public string Role(PartnerRoles roles) => roles == PartnerRoles.None
        ? texts["Not an admin"]
        : string.Join(", ", Enum.GetValues<PartnerRoles>().Where(r => r != PartnerRoles.None && roles.HasFlag(r)).Select(r => texts[Words.Of(r)].Value));

    public string Roles(IEnumerable<StaffRole> roles) => string.Join(", ", roles.Select(role => texts[Words.Of(role)].Value));

    /// <summary>What a row shows as used (DESIGN, Words): in words; the bar is <see cref="Bar"/>.</summary>
    /// <param name="names">Whether the person who reads it may see who has what.</param>
    public string Used(BenefitRow row, bool names = false) => row.Holding switch
    {
        { Fulfilment: Fulfilment.Key } when row.Standing.State == BenefitState.ToChoose => texts["0 to {0}", Units(row, row.Holding.Granted)],
        { Fulfilment: Fulfilment.None } when row.Standing.State == BenefitState.ToChoose => texts["0 to {0}", Units(row, row.Holding.Granted)],
        { KeyPolicy: KeyPolicy.Shared, KeysClaimed: > 0 } h => texts["1 key, {0}", Count(h.Quantity, "{0} activation", "{0} activations")],
        { KeyPolicy: KeyPolicy.Shared, PoolSide: not null, Quantity: > 0 } h => texts["{0}, no key shown yet", Units(row, h.Quantity)],
        { KeyPolicy: KeyPolicy.Shared } => texts["No key shown yet"],
        { KeyPolicy: KeyPolicy.PerLicense } h => texts["{0} of {1}", h.KeysClaimed, Count(h.Quantity, "{0} key", "{0} keys")],
        { Fulfilment: Fulfilment.Usage } when names && row.AssignedTo is { } person => texts["Assigned to {0}", person.Name],
        { Fulfilment: Fulfilment.Usage } h => h.SeatsTaken > 0 ? texts["Assigned"] : texts["Not assigned"],
        { Fulfilment: Fulfilment.Seats } h => texts["{0} of {1}", h.SeatsTaken, row.Seats],
        { Fulfilment: Fulfilment.Request } h => texts["{0} of {1}", row.Used, Units(row, h.Quantity)],
        var h => Units(row, h.Quantity),
    };

    /// <summary>Null where a bar would say what nobody can know.</summary>
    public (int Used, int Of)? Bar(BenefitRow row) => row.Holding switch
    {
        { Quantity: 0 } => null,
        { KeyPolicy: KeyPolicy.PerLicense } h => (h.KeysClaimed, h.Quantity),
        { Fulfilment: Fulfilment.Seats } h => (h.SeatsTaken, row.Seats),
        { Fulfilment: Fulfilment.Request } h => (row.Used, h.Quantity),
        _ => null,
    };
}
