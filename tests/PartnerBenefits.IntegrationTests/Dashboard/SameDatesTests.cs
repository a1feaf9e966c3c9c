using Ical.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Demo;
using PartnerBenefits.Web.Mail;

namespace PartnerBenefits.IntegrationTests.Dashboard;

public sealed class SameDatesTests : PortalTest
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Pages_calendar_and_mails_have_the_same_dates(bool renews)
    {
        var today = new DateOnly(2026, 11, 22);
        var subscription = await portal.SubscriptionAsync(DemoOrganisation.Contoso, s => Turn(s, renews, today));
        var timeline = Texts(Timeline.For(subscription, await portal.OutlookAsync(subscription, today), today));
        using var admin = await portal.SignInAsync("contoso-partner-admin");

        Assert.Equal(timeline, await OfBenefitPageAsync(admin));
        Assert.Equal(timeline.Where(date => date.Day >= today), OfDashboard(await admin.GetAsync("/dashboard")));
        Assert.Equal(timeline, await OfCalendarAsync(admin));
        Assert.Equal(timeline, Texts(await OfMailAsync(subscription)));
    }

    [Fact]
    public async Task A_benefit_without_keys_has_no_day_for_them()
    {
        using var admin = await portal.SignInAsync("contoso-partner-admin");

        var page = await admin.GetAsync(
            $"/dashboard/partnership/benefits/visual-studio/{await portal.EntitlementAsync(DemoOrganisation.Contoso, "vs-professional")}");

        Assert.Contains("Last usable day", page.Document.GetElementById("dates")!.ParentElement!.ParentElement!.TextContent,
            StringComparison.Ordinal);
        Assert.DoesNotContain(Labels.For(DateKind.ActivateKeysBy), page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_kind_of_date_has_a_word_of_its_own() =>
        Assert.Equal(Enum.GetValues<DateKind>().Length, Enum.GetValues<DateKind>().Select(Labels.For).Distinct().Count());

    private static void Turn(Subscription subscription, bool renews, DateOnly today)
    {
        if (!renews)
        {
            subscription.TurnRenewalOff(today);
        }
    }

    private static List<(string What, DateOnly Day)> Texts(IEnumerable<TimelineDate> dates) =>
        [.. dates.Select(date => (Labels.For(date.Kind), date.Day))];

    private async Task<List<(string What, DateOnly Day)>> OfBenefitPageAsync(Visitor admin)
    {
        var page = await admin.GetAsync(
            $"/dashboard/partnership/benefits/software/{await portal.EntitlementAsync(DemoOrganisation.Contoso, "win10-pro-ent-upgrade")}");
        return [.. page.Document.GetElementById("dates")!.Closest("section")!.QuerySelectorAll("li").Select(line =>
            (line.FirstChild!.TextContent.Trim(), Day(line.QuerySelector(".num")!.TextContent)))];
    }

    private static IEnumerable<(string What, DateOnly Day)> OfDashboard(Answer page) =>
        page.Dates().Where(date => date.Of == "Microsoft Action Pack").Select(date => (date.What, Day(date.Day)));

    private async Task<List<(string What, DateOnly Day)>> OfCalendarAsync(Visitor admin)
    {
        const string Of = "Microsoft Action Pack: ";
        var calendar = Calendar.Load((await portal.ReadCalendarAsync(await admin.MakeCalendarAsync())).Body)!;
        return [.. calendar.Events.Where(happening => happening.Summary!.StartsWith(Of, StringComparison.Ordinal))
            .Select(happening => (happening.Summary![Of.Length..], happening.Start!.Date))];
    }

    private async Task<IReadOnlyList<TimelineDate>> OfMailAsync(Subscription subscription)
    {
        var user = await portal.ReadAsync(db => db.UsersOf(subscription.AccountId).AsNoTracking().FirstAsync());
        await using var scope = portal.Services.CreateAsyncScope();
        var fact = await scope.ServiceProvider.GetRequiredService<MailFacts>().ReadAsync(
            new OutboxMessage(MailKind.SubscriptionEnds, user, user.Email, null,
                portal.Clock.GetUtcNow().UtcDateTime)
            { SubscriptionId = subscription.Id },
            TestContext.Current.CancellationToken);
        var (told, offer) = (fact.Subscription!.Subscription, fact.Subscription.Offer);
        return Timeline.For(told, RenewalOutlook.For(told, offer, fact.Membership, fact.Today), fact.Today);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "d MMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
