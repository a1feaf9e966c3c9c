using System.Net;
using Ical.Net;
using Ical.Net.CalendarComponents;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.My;

public sealed class CalendarFeedTests : PortalTest
{
    [Fact]
    public async Task A_calendar_is_valid_iCalendar_of_all_day_events_with_links_to_pages()
    {
        using var member = await portal.SignInAsync("contoso-member");
        var subscription = await portal.SubscriptionAsync(DemoOrganisation.Contoso);

        var answer = await portal.ReadCalendarAsync(await member.MakeCalendarAsync());

        var calendar = Calendar.Load(answer.Body)!;
        Assert.Equal(("2.0", "PUBLISH"), (calendar.Version, calendar.Method));
        Assert.Contains("REFRESH-INTERVAL;VALUE=DURATION:PT12H", answer.Body, StringComparison.Ordinal);
        var renews = Event(calendar, "Microsoft Action Pack: Renews");
        Assert.Equal((new DateOnly(2027, 7, 1), new DateOnly(2027, 7, 2), true), (renews.Start!.Date, renews.End!.Date, renews.IsAllDay));
        Assert.Equal(new Uri($"http://localhost:5080/dashboard/partnership/subscriptions/{subscription.Id}"), renews.Url);
        Assert.Equal(new DateOnly(2027, 6, 30), Event(calendar, "Membership: Last usable day").Start!.Date);
        Assert.Equal(new DateTime(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc), renews.DtStamp!.AsUtc);
        Assert.All(calendar.Events, happening => Assert.Empty(happening.Alarms));
        Assert.Equal(calendar.Events.Count, calendar.Events.Select(happening => happening.Uid).Distinct().Count());
    }

    [Fact]
    public async Task Calendar_events_keep_their_ids_and_events_of_more_than_a_year_ago_are_left_out()
    {
        using var member = await portal.SignInAsync("contoso-member");
        var path = await member.MakeCalendarAsync();
        var before = Calendar.Load((await portal.ReadCalendarAsync(path)).Body)!;
        portal.Clock.SetUtcNow(new DateTimeOffset(2027, 7, 2, 9, 0, 0, TimeSpan.Zero));

        var after = Calendar.Load((await portal.ReadCalendarAsync(path)).Body)!;

        Assert.Equal(Event(before, "Microsoft Action Pack: Last usable day").Uid,
            Event(after, "Microsoft Action Pack: Last usable day").Uid);
        Assert.Contains(before.Events, happening => happening.Summary == "Microsoft Action Pack: Bought");
        Assert.DoesNotContain(after.Events, happening => happening.Summary == "Microsoft Action Pack: Bought");
    }

    [Fact]
    public async Task A_calendar_shows_only_the_persons_own_account_in_their_language()
    {
        using var admin = await portal.SignInAsync("tailspin-account-admin");
        var path = await admin.MakeCalendarAsync();
        await portal.PreferAsync(DemoOrganisation.Tailspin, "tailspin-account-admin", Language.Fr);

        var answer = await portal.ReadCalendarAsync(path);

        var calendar = Calendar.Load(answer.Body)!;
        Assert.Equal(new DateOnly(2026, 12, 12), Event(calendar, "Microsoft Action Pack\u00a0: Période de grâce jusqu’au").Start!.Date);
        var own = await portal.SubscriptionAsync(DemoOrganisation.Tailspin);
        var account = await portal.AccountAsync(DemoOrganisation.Tailspin);
        Assert.All(calendar.Events,
            happening => Assert.Contains(happening.Uid!.Split('-')[1][..32], (string[])[$"{own.Id.Value:n}", $"{account.Id.Value:n}"]));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task A_calendar_is_not_cached_refers_to_no_other_site_and_says_its_content_type(string method)
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");
        var path = await admin.MakeCalendarAsync();
        using var program = portal.Visit();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));

        using var answer = await program.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/calendar; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("no-cache, private", answer.Headers.CacheControl!.ToString());
        Assert.Equal(["no-referrer"], answer.Headers.GetValues("Referrer-Policy"));
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.True(answer.Content.Headers.ContentLength > 500);
        Assert.Equal(method == "HEAD", (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Length == 0);
    }

    [Fact]
    public async Task A_calendar_that_has_not_changed_is_not_sent_again()
    {
        using var member = await portal.SignInAsync("contoso-member");
        var path = await member.MakeCalendarAsync();
        var (first, tag) = await ReadAsync(path, null);
        portal.Clock.Advance(TimeSpan.FromHours(12));

        var (again, sameTag) = await ReadAsync(path, null);
        var (unchanged, _) = await ReadAsync(path, tag);
        var (other, _) = await ReadAsync(path, "\"other\"");

        Assert.Equal((first, tag), (again, sameTag));
        Assert.Null(unchanged);
        Assert.Equal(first, other);
        Assert.Null((await ReadAsync(path, $"\"other\", W/{tag}")).Body);
    }

    [Fact]
    public async Task A_calendar_says_when_a_date_of_it_may_have_moved()
    {
        using var admin = await portal.SignInAsync("contoso-partner-admin");
        var path = await admin.MakeCalendarAsync();
        var (first, tag) = await ReadAsync(path, null);
        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        var page = await portal.SubscriptionPageAsync(DemoOrganisation.Contoso) + "?confirm=renewal-off";
        await admin.SubmitAsync(page, "form[action*='handler=TurnOff']");

        var (changed, newTag) = await ReadAsync(path, tag);

        Assert.NotEqual(tag, newTag);
        Assert.Contains("DTSTAMP:20261122T090000Z", first, StringComparison.Ordinal);
        Assert.Contains("DTSTAMP:20261122T090500Z", changed, StringComparison.Ordinal);
    }

    private async Task<(string? Body, string Tag)> ReadAsync(string path, string? known)
    {
        using var program = portal.Visit();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("If-None-Match", known);
        using var answer = await program.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(body.Length == 0 ? HttpStatusCode.NotModified : HttpStatusCode.OK, answer.StatusCode);
        return (body.Length == 0 ? null : body, answer.Headers.ETag!.ToString());
    }

    private static CalendarEvent Event(Calendar calendar, string summary) =>
        Assert.Single(calendar.Events, happening => happening.Summary == summary);
}
