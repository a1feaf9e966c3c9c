using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Subscriptions;

public sealed class SchedulerDayByDayTests : PortalTest
{
    /// <summary>
    /// The days of purchase are a leap day, the last day of a year, of a long and of a short month, and one in the middle.
    /// </summary>
    public static TheoryData<string, string> Years => new()
    {
        { "2028-02-29", "2029-02-27" },
        { "2027-03-01", "2028-02-29" },
        { "2026-12-31", "2027-12-30" },
        { "2027-01-01", "2027-12-31" },
        { "2027-01-31", "2028-01-30" },
        { "2026-11-30", "2027-11-29" },
    };

    [Theory]
    [MemberData(nameof(Years))]
    public async Task A_subscription_that_does_not_renew_is_reminded_of_and_expires(string bought, string last)
    {
        var year = await SchedulerAccount.BeginAsync(portal, bought, renews: false);

        Assert.Equal(
            [("Reminder60", -60), ("Reminder30", -30), ("Reminder7", -7), ("Reminder1", -1), ("Lapsed", 1), ("Grace14", 16),
                ("Grace7", 23), ("Grace1", 29), ("Expired", 31)],
            await WatchAsync(year, SchedulerAccount.Day(last), year.MilestonesAsync));
        Assert.Equal(
            [.. Enumerable.Repeat(MailKind.SubscriptionEnds, 5), .. Enumerable.Repeat(MailKind.GraceEnds, 3), MailKind.SubscriptionExpired],
            await year.MailsAsync());
        Assert.Equal(9, (await year.AuditAsync()).Count);
        Assert.Equal(1, await year.OrdersAsync());
    }

    [Theory]
    [MemberData(nameof(Years))]
    public async Task A_subscription_that_renews_by_itself_is_ordered_on_its_anchor_and_lapses_if_nobody_pays(
        string bought, string last)
    {
        var year = await SchedulerAccount.BeginAsync(portal, bought);

        Assert.Equal(
            [("Reminder60", -60), ("Reminder30", -30), ("Reminder7", -7), ("Reminder1", -1), ("Renewed", 1), ("Grace14", 17),
                ("Grace7", 24), ("Grace1", 30), ("OrderLapsed", 32), ("Lapsed", 32), ("Expired", 32)],
            await WatchAsync(year, SchedulerAccount.Day(last), year.MilestonesAsync));
        Assert.Equal(2, await year.OrdersAsync());
        Assert.Equal(
            ["SubscriptionEnds", "SubscriptionEnds", "SubscriptionEnds", "SubscriptionEnds", "OrderPlaced", "GraceEnds", "GraceEnds",
                "GraceEnds", "OrderLapsed"],
            (await year.MailsAsync()).Select(kind => kind.ToString()));
    }

    [Theory]
    [MemberData(nameof(Years))]
    public async Task A_membership_is_reminded_of_and_lapses(string joined, string last)
    {
        var year = await SchedulerAccount.BeginAsync(portal, joined, renews: false, memberUntil: last);

        Assert.Equal(
            [("Reminder60", -60), ("Reminder30", -30), ("Reminder7", -7), ("Reminder1", -1), ("Lapsed", 1)],
            await WatchAsync(year, SchedulerAccount.Day(last), year.MembershipMilestonesAsync));
    }

    private static async Task<IReadOnlyList<(string What, int Day)>> WatchAsync(
        SchedulerAccount year, DateOnly last, Func<Task<List<string>>> done)
    {
        var seen = new List<(string What, int Day)>();
        for (var day = -62; day <= 63; day++)
        {
            await year.RunAsync(last.AddDays(day));
            seen.AddRange((await done()).Skip(seen.Count).Select(what => (what, day)));
        }

        return seen;
    }
}
