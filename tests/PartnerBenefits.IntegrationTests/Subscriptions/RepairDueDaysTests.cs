using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Features.Subscriptions.Scheduling;

namespace PartnerBenefits.IntegrationTests.Subscriptions;

/// <summary>What a clock that ran ahead left in the database of a portal that didn't ask the clocks yet.</summary>
public sealed class RepairDueDaysTests : PortalTest
{
    private const string Bought = "2026-02-01";

    private const string Last = "2027-01-31";

    [Theory]
    [InlineData(40)]
    [InlineData(400)]
    public async Task After_the_repair_the_real_reminders_come_and_no_others(int days)
    {
        var year = await SchedulerAccount.BeginAsync(portal, Bought, renews: false, memberUntil: "2027-02-15");
        await JumpAndBackAsync(year, days);
        var wrong = (await year.MailsAsync()).Count;
        await portal.ExecuteAsync($"UPDATE OutboxMessages SET State = 'Leased', LeaseUntil = '2028-01-04 00:00:00', Attempts = 1 "
            + "WHERE Id = (SELECT max(Id) FROM OutboxMessages WHERE Kind = 'SubscriptionEnds')");

        var (first, output) = await RepairAsync();
        var (second, _) = await RepairAsync();

        Assert.Equal(wrong, await StateCountAsync(year, MailState.Settled));
        Assert.Contains("milestones=", output, StringComparison.Ordinal);
        Assert.True(first.Accounts > 0 && first.Mails >= wrong);
        Assert.Equal(RepairDueDays.Repaired.Nothing, second);
        Assert.NotEmpty(await portal.ReadAsync(db =>
            db.AuditOf(year.Account).Where(e => e.Action == AuditAction.DueDaysRepaired).ToListAsync()));
        await AssertRealYearAsync(year);
        Assert.Equal(wrong + 5 + 4 + 5, (await year.MailsAsync()).Count);
    }

    [Fact]
    public async Task A_reminder_whose_day_went_by_before_the_repair_comes_with_the_next_look()
    {
        var year = await SchedulerAccount.BeginAsync(portal, Bought, renews: false);
        await JumpAndBackAsync(year, 40);
        await year.RunAsync("2026-12-10");

        await RepairAsync();
        Assert.Empty(await year.MilestonesAsync());
        await year.RunNowAsync();

        Assert.Equal(["Reminder60"], await year.MilestonesAsync());
    }

    [Fact]
    public async Task Without_the_repair_nobody_is_reminded_any_more()
    {
        var year = await SchedulerAccount.BeginAsync(portal, Bought, renews: false);
        await JumpAndBackAsync(year, 400);

        Assert.Null((await year.LoadAsync()).NextDueOn);
    }

    [Fact]
    public async Task An_order_of_a_wrong_clock_is_reported_and_left_to_people()
    {
        var year = await SchedulerAccount.BeginAsync(portal, Bought, renews: true);
        await JumpAndBackAsync(year, 75);

        var (_, output) = await RepairAsync();

        Assert.Equal(2, await year.OrdersAsync());
        var number = await portal.ReadAsync(db => db.OrdersOf(year.Account).OrderBy(o => o.PlacedAt).Select(o => o.Number).LastAsync());
        Assert.Contains($"order {number} was placed by a wrong clock", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_people_have_cancelled_an_order_of_a_wrong_clock_the_real_reminders_come()
    {
        var year = await SchedulerAccount.BeginAsync(portal, Bought, renews: true);
        await JumpAndBackAsync(year, 75);
        await RepairAsync();
        var order = await portal.ReadAsync(db => db.OrdersOf(year.Account).OrderBy(o => o.PlacedAt).LastAsync());

        using (var staff = await portal.SignInAsync(DeskOrders.Operator))
        {
            await staff.SubmitAsync(DeskOrders.PageOf(order), DeskOrders.Cancel, ("Reason", "The clock was wrong"));
        }

        Assert.Equal(OrderState.Cancelled, await portal.StateAsync(order));
        await AssertRealYearAsync(year);
        // A renewal that was cancelled is made by hand.
        Assert.Equal(2, await year.OrdersAsync());
    }

    [Fact]
    public async Task Where_nothing_is_wrong_nothing_changes()
    {
        var year = await SchedulerAccount.BeginAsync(portal, Bought, renews: false);
        await year.RunNowAsync();

        Assert.Equal((RepairDueDays.Repaired.Nothing, ""), await RepairAsync());
    }

    private async Task JumpAndBackAsync(SchedulerAccount year, int days)
    {
        var now = portal.Clock.GetUtcNow();
        await year.RunNowAsync();
        portal.Clock.AdjustTime(now.AddDays(days));
        await year.RunNowAsync();
        portal.Clock.AdjustTime(now);
        await year.RunNowAsync();
    }

    private static async Task AssertRealYearAsync(SchedulerAccount year)
    {
        var seen = new List<(string What, int Day)>();
        for (var day = -65; day <= 40; day++)
        {
            await year.RunAsync(SchedulerAccount.Day(Last).AddDays(day));
            seen.AddRange((await year.MilestonesAsync()).Skip(seen.Count).Select(what => (what, day)));
        }

        Assert.Equal(
            [("Reminder60", -60), ("Reminder30", -30), ("Reminder7", -7), ("Reminder1", -1), ("Lapsed", 1), ("Grace14", 16),
                ("Grace7", 23), ("Grace1", 29), ("Expired", 31)],
            seen);
    }

    private async Task<(RepairDueDays.Repaired Done, string Output)> RepairAsync()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await using var output = new StringWriter(CultureInfo.InvariantCulture);
        var done = await scope.ServiceProvider.GetRequiredService<RepairDueDays>().RunAsync(output, CancellationToken.None);
        return (done, output.ToString());
    }

    private Task<int> StateCountAsync(SchedulerAccount year, MailState state) =>
        portal.ReadAsync(db => db.MailOf(year.Account).CountAsync(m => m.State == state));
}
