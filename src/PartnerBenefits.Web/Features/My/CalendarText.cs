using System.Globalization;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Features.Subscriptions;
using PartnerBenefits.Web.Localization;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Features.My;

public sealed class CalendarText(PortalDb db, AccountDates dates, PortalSettings settings, IStringLocalizer<Texts> texts, TimeProvider time)
{
    private const string RefreshInterval = "PT12H";

    private static readonly AuditAction[] ActionsThatMoveDates =
    [
        AuditAction.AccountAdded, AuditAction.AccountJoined, AuditAction.MembershipRenewed, AuditAction.MembershipLapsed,
        AuditAction.LevelConfirmed, AuditAction.OrderPlaced, AuditAction.OrderPaid, AuditAction.OrderCancelled, AuditAction.OrderRefunded,
        AuditAction.OrderLapsed, AuditAction.SubscriptionActivated, AuditAction.RenewalTurnedOff, AuditAction.RenewalTurnedOn,
        AuditAction.SubscriptionRenewed, AuditAction.SubscriptionNotRenewed, AuditAction.SubscriptionLapsed,
        AuditAction.SubscriptionExpired,
    ];

    public async Task<string> WriteAsync(PortalUser user, CancellationToken cancellation)
    {
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == user.AccountId, cancellation);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = user.LanguageIn(account).Culture();
        var today = time.Today;
        var changed = await LastChangeAsync(user, cancellation);
        var all = await dates.ReadAsync(account.Id, today, cancellation);
        var calendar = Empty(texts["{0}: dates of its benefits", account.Name]);
        calendar.Events.AddRange(all.Where(date => date.Date.Day >= today.AddYears(-1)).Select(date => EventOf(date, changed)));
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    /// <summary>A program that reads the calendar twice gets the same bytes as long as no date could have moved.</summary>
    private async Task<DateTime> LastChangeAsync(PortalUser user, CancellationToken cancellation)
    {
        var made = await db.CalendarFeedsOf(user.AccountId).Where(f => f.UserId == user.Id).Select(f => f.MadeAt)
            .FirstOrDefaultAsync(cancellation);
        var moved = await db.AuditOf(user.AccountId).Where(e => ActionsThatMoveDates.Contains(e.Action)).OrderByDescending(e => e.Id)
            .Select(e => (DateTime?)e.At).FirstOrDefaultAsync(cancellation);
        return moved > made ? moved.Value : made;
    }

    private static Ical.Net.Calendar Empty(string name)
    {
        var calendar = new Ical.Net.Calendar { Method = CalendarMethods.Publish, ProductId = "-//Partner Benefits//Dates//EN" };
        // RFC 7986 says NAME; older programs read X-WR-CALNAME.
        calendar.AddProperty("NAME", name);
        calendar.AddProperty("X-WR-CALNAME", name);
        var refresh = new CalendarProperty("REFRESH-INTERVAL", RefreshInterval);
        refresh.AddParameter("VALUE", "DURATION");
        calendar.Properties.Add(refresh);
        calendar.AddProperty("X-PUBLISHED-TTL", RefreshInterval);
        return calendar;
    }

    private CalendarEvent EventOf(AccountDate date, DateTime changed) => new()
    {
        // The id never changes, so that a date that moves also moves in the person's calendar.
        Uid = $"{date.Date.Kind}-{date.Subject:n}@partner-benefits",
        DtStamp = new CalDateTime(changed),
        Start = new CalDateTime(date.Date.Day),
        End = new CalDateTime(date.Date.Day.AddDays(1)),
        Summary = texts["{0}: {1}", date.SubjectName, texts[Labels.For(date.Date.Kind)]],
        Url = new Uri(settings.Mail.BaseUrl, date.Link.TrimStart('/')),
        Transparency = TransparencyType.Transparent,
    };
}
