using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Subscriptions;

/// <summary>With the scheduler's own loop.</summary>
public sealed class ClockWatchTests() : PortalTest(new Portal().SchedulingByItself())
{
    private const string Bought = "2026-02-01";

    private const string Last = "2027-01-31";

    private static readonly int[] RealDays = [-60, -30, -7, -1, 1, 16, 23, 29, 31];

    private static readonly string[] RealMilestones =
        ["Reminder60", "Reminder30", "Reminder7", "Reminder1", "Lapsed", "Grace14", "Grace7", "Grace1", "Expired"];

    [Theory]
    [InlineData(40)]
    [InlineData(400)]
    [InlineData(-40)]
    [InlineData(-400)]
    [InlineData(-2)]
    public async Task After_a_jump_nothing_is_done_until_somebody_confirms_and_then_nothing_is_missed(int days)
    {
        await portal.FirstLookAsync();
        var year = await SchedulerAccount.BeginAsync(portal, Bought, renews: false);
        await portal.PassAsync(TimeSpan.FromMinutes(1));
        var before = await CountsAsync();

        await portal.JumpAsync(TimeSpan.FromDays(days));
        await portal.PassAsync(TimeSpan.FromHours(1));

        Assert.Equal(before, await CountsAsync());
        Assert.Equal(HoldReason.Clock, (await portal.HoldAsync())!.Reason);
        Assert.Single(portal.Log.Of(4004));

        await portal.JumpAsync(TimeSpan.FromDays(-days));
        Assert.NotNull(await portal.HoldAsync());
        await portal.ConfirmTimeAsync();
        await portal.PassAsync(TimeSpan.FromMinutes(1));
        foreach (var day in RealDays)
        {
            await portal.PassToAsync(SchedulerAccount.Day(Last).AddDays(day));
        }

        Assert.Null(await portal.HoldAsync());
        Assert.Equal(RealMilestones, await year.MilestonesAsync());
        Assert.Equal(9, (await year.MailsAsync()).Count);
    }

    [Fact]
    public async Task Midnight_and_less_than_a_day_hold_nothing()
    {
        await portal.FirstLookAsync();

        await portal.PassAsync(TimeSpan.FromHours(14) + TimeSpan.FromMinutes(59) - TimeSpan.FromSeconds(30));
        await portal.PassAsync(TimeSpan.FromMinutes(1));
        await portal.JumpAsync(TimeSpan.FromHours(23));
        await portal.JumpAsync(TimeSpan.FromHours(-23));

        Assert.Null(await portal.HoldAsync());
        Assert.Empty(portal.Log.Of(4004));
    }

    [Fact]
    public async Task Two_days_ahead_and_back_over_a_leap_day_hold()
    {
        portal.Clock.SetUtcNow(new DateTimeOffset(2028, 2, 28, 23, 30, 0, TimeSpan.Zero));
        await portal.FirstLookAsync();
        await portal.PassAsync(TimeSpan.FromHours(1));
        await portal.PassAsync(TimeSpan.FromHours(24));
        Assert.Null(await portal.HoldAsync());

        await portal.JumpAsync(TimeSpan.FromDays(-2));

        Assert.Contains("2028-02-28", (await portal.HoldAsync())!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_confirmation_by_a_wrong_clock_holds_again_when_the_clock_is_right()
    {
        await portal.FirstLookAsync();
        await portal.JumpAsync(TimeSpan.FromDays(40));
        await portal.ConfirmTimeAsync();
        await portal.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Null(await portal.HoldAsync());

        await portal.JumpAsync(TimeSpan.FromDays(-40));

        Assert.NotNull(await portal.HoldAsync());
    }

    [Fact]
    public async Task An_instance_that_starts_with_a_wrong_clock_does_nothing_beside_one_that_is_right()
    {
        await portal.FirstLookAsync();
        await SchedulerAccount.BeginAsync(portal, Bought, renews: false);
        await portal.PassAsync(TimeSpan.FromMinutes(1));
        var before = await CountsAsync();
        await using var other = new Portal(portal.Folder).SchedulingByItself();
        other.Clock.SetUtcNow(portal.Clock.GetUtcNow().AddDays(20));

        await other.FirstLookAsync();
        await portal.PassAsync(TimeSpan.FromMinutes(1));
        await other.PassAsync(TimeSpan.FromMinutes(1));
        await portal.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Contains("another instance", (await portal.HoldAsync())!.Detail, StringComparison.Ordinal);
        Assert.Equal(before, await CountsAsync());
        Assert.Single(portal.Log.Of(4005));

        await portal.ConfirmTimeAsync();
        await portal.PassAsync(TimeSpan.FromMinutes(1));
        await other.PassAsync(TimeSpan.FromMinutes(1));
        Assert.NotNull(await portal.HoldAsync());
        Assert.Equal(before, await CountsAsync());
    }

    /// <summary>By the wrong day, a person would lose nothing or would have lost it long ago: such a mail isn't sent at all.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reminders_that_wait_when_the_clock_jumps_wait_for_the_right_day_and_mails_of_people_go(bool hasLooked)
    {
        await portal.FirstLookAsync();
        var year = await SchedulerAccount.BeginAsync(portal, "2025-11-01", renews: false);
        await year.HolderAsync("Holder H.", "vs-professional");
        await portal.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Contains(MailKind.SeatEnds, await year.MailsAsync());
        await portal.ExecuteAsync("UPDATE OutboxMessages SET CausedByKind = 'User' WHERE Kind = 'GraceEnds'");

        portal.SetWallClock(TimeSpan.FromDays(400));
        if (hasLooked)
        {
            await portal.PassAsync(TimeSpan.FromMinutes(1));
        }

        await portal.SendMailAsync();

        Assert.Equal([(MailKind.GraceEnds, MailState.Sent), (MailKind.SeatEnds, MailState.Queued)], await MailStatesAsync(year));

        await portal.JumpAsync(TimeSpan.FromDays(-400));
        if (hasLooked)
        {
            await portal.ConfirmTimeAsync();
        }

        await portal.SendMailAsync();
        Assert.Equal([(MailKind.GraceEnds, MailState.Sent), (MailKind.SeatEnds, MailState.Sent)], await MailStatesAsync(year));
    }

    [Fact]
    public async Task A_portal_that_was_off_for_a_month_catches_up_by_itself()
    {
        var year = await OffForAsync(30);
        await using var next = await RestartAsync(30);

        Assert.Empty(await year.MilestonesAsync());
        await next.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Null(await next.HoldAsync());
        Assert.Equal(["Reminder60"], await year.MilestonesAsync());
    }

    [Fact]
    public async Task A_portal_that_was_off_for_40_days_asks_and_then_catches_up()
    {
        var year = await OffForAsync(40);
        await using var next = await RestartAsync(40);
        await next.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Contains("no portal ran since", (await next.HoldAsync())!.Detail, StringComparison.Ordinal);
        Assert.Empty(await year.MilestonesAsync());

        await next.ConfirmTimeAsync();
        await next.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Null(await next.HoldAsync());
        Assert.Equal(["Reminder30", "Reminder60"], (await year.MilestonesAsync()).Order(StringComparer.Ordinal));
        Assert.Equal([MailKind.SubscriptionEnds], await year.MailsAsync());
    }

    private async Task<SchedulerAccount> OffForAsync(int days)
    {
        await portal.FirstLookAsync();
        // Its reminders lie in the time off.
        var bought = DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime).AddDays(days + (days > 31 ? 29 : 55)).AddYears(-1);
        return await SchedulerAccount.BeginAsync(portal, bought.ToString("O", CultureInfo.InvariantCulture), renews: false);
    }

    private async Task<Portal> RestartAsync(int days)
    {
        var next = new Portal(portal.Folder).SchedulingByItself();
        next.Clock.SetUtcNow(portal.Clock.GetUtcNow().AddDays(days));
        await next.FirstLookAsync();
        return next;
    }

    private Task<List<(MailKind, MailState)>> MailStatesAsync(SchedulerAccount year) => portal.ReadAsync(async db =>
        (await db.MailOf(year.Account).AsNoTracking().ToListAsync()).Select(m => (m.Kind, m.State)).Order().ToList());

    /// <summary>All that the scheduler could have done.</summary>
    private Task<(int Milestones, int Mails, int Orders, int Due)> CountsAsync() => portal.ReadAsync(async db => (
        await db.Set<Milestone>().CountAsync(), await db.Set<OutboxMessage>().CountAsync(), await db.Set<Order>().CountAsync(),
        await db.Set<Subscription>().CountAsync(s => s.NextDueOn != null)));
}
