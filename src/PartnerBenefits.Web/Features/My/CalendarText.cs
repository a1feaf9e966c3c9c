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

    public async Task<string> WriteAsync(PortalUser user, CancellationToken cancellation)
    {
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == user.AccountId, cancellation);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = user.LanguageIn(account).Culture();
        var now = time.Now;
        var today = DateOnly.FromDateTime(now);
        var all = await dates.ReadAsync(account.Id, today, cancellation);
        var calendar = Empty(texts["{0}: dates of its benefits", account.Name]);
        calendar.Events.AddRange(all.Where(date => date.Date.Day >= today.AddYears(-1)).Select(date => EventOf(date, now)));
        return new CalendarSerializer().SerializeToString(calendar)!;
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

    private CalendarEvent EventOf(AccountDate date, DateTime now) => new()
    {
        // The id never changes, so that a date that moves also moves in the person's calendar.
        Uid = $"{date.Date.Kind}-{date.Subject:n}@partner-benefits",
        DtStamp = new CalDateTime(now),
        Start = new CalDateTime(date.Date.Day),
        End = new CalDateTime(date.Date.Day.AddDays(1)),
        Summary = texts["{0}: {1}", date.SubjectName, texts[Labels.For(date.Date.Kind)]],
        Url = new Uri(settings.Mail.BaseUrl, date.Link.TrimStart('/')),
        Transparency = TransparencyType.Transparent,
    };
}
