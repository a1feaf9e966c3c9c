using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Subscriptions;

/// <summary>The subscription was bought on 1 July 2026, so its last usable day is 30 June 2027.</summary>
public sealed class SchedulerTests : PortalTest
{
    private const string Bought = "2026-07-01";

    [Theory]
    [InlineData("2027-04-20", "2027-05-30", 1, "Reminder60")]
    [InlineData("2027-05-01", "2027-06-10", 2, "Reminder60 Reminder30")]
    [InlineData("2027-05-15", "2027-06-24", 2, "Reminder60 Reminder7 Reminder30")]
    [InlineData("2027-05-20", "2027-06-29", 2, "Reminder60 Reminder1 Reminder7 Reminder30")]
    [InlineData("2027-05-21", "2027-06-30", 2, "Reminder60 Reminder1 Reminder7 Reminder30")]
    [InlineData("2027-06-01", "2027-07-11", 2, "Reminder30 Reminder60 Lapsed")]
    public async Task After_forty_days_off_only_what_is_still_news_is_told_and_everything_is_done_once(
        string before, string after, int mails, string done)
    {
        var year = await SchedulerAccount.BeginAsync(portal, Bought, renews: false);
        await year.RunAsync(before);
        await year.RunAsync(after);
        await year.RunAsync(after);

        Assert.Equal(done.Split(' '), await year.MilestonesAsync());
        Assert.Equal(Enumerable.Repeat(MailKind.SubscriptionEnds, mails), await year.MailsAsync());
    }

    [Theory]
    [InlineData("2027-07-01")]
    [InlineData("2027-08-09")]
    [InlineData("2028-06-30")]
    public async Task A_missed_renewal_is_made_with_the_dates_that_it_would_have_had(string day)
    {
        var year = await SchedulerAccount.BeginAsync(portal, Bought);
        await year.RunAsync("2027-06-30");
        await year.RunAsync(day);

        var subscription = await year.LoadAsync();
        var renewed = subscription.Terms.Single(t => t.Number == 1);
        Assert.Equal((SchedulerAccount.Day("2027-07-01"), SchedulerAccount.Day("2028-06-30")), (renewed.Start, renewed.LastUsableDay));
        Assert.Equal(SchedulerAccount.Day(day).AddDays(Order.PayDays), renewed.PayUntil);
        Assert.DoesNotContain(AuditAction.SubscriptionLapsed, await year.AuditAsync());
        Assert.Equal(SubscriptionState.Paid, await year.StateAsync());
    }

    [Fact]
    public async Task After_four_hundred_days_off_nothing_is_ordered_for_a_year_that_is_over()
    {
        var year = await SchedulerAccount.BeginAsync(portal, Bought);
        await year.RunAsync("2027-06-30");
        await year.RunAsync("2028-08-03");

        Assert.Equal(1, await year.OrdersAsync());
        Assert.Equal([AuditAction.SubscriptionLapsed, AuditAction.SubscriptionExpired], (await year.AuditAsync()).TakeLast(2));
        Assert.Null((await year.LoadAsync()).NextDueOn);
    }

    [Fact]
    public async Task After_the_clock_went_back_two_days_nothing_is_done_again_or_undone()
    {
        var year = await SchedulerAccount.BeginAsync(portal, Bought);
        await year.RunAsync("2027-07-01");
        var (done, mails) = (await year.MilestonesAsync(), await year.MailsAsync());
        await year.RunAsync("2027-06-29");
        await year.RunAsync("2027-06-30");
        await year.RunAsync("2027-07-01");

        Assert.Equal(done, await year.MilestonesAsync());
        Assert.Equal(mails, await year.MailsAsync());
        Assert.Equal(2, await year.OrdersAsync());
    }

    [Fact]
    public async Task A_paid_renewal_goes_on_for_years()
    {
        var year = await SchedulerAccount.BeginAsync(portal, "2028-02-29");
        foreach (var (day, last) in new[] { ("2029-02-28", "2030-02-27"), ("2030-02-28", "2031-02-27"), ("2031-02-28", "2032-02-28"),
            ("2032-02-29", "2033-02-27") })
        {
            await year.RunAsync(day);
            await year.ChangeAsync((subscription, orders, _) => orders[^1].Pay(subscription, SchedulerAccount.Day(day), 12));
            Assert.Equal(SchedulerAccount.Day(last), (await year.LoadAsync()).LastUsableDayOn(SchedulerAccount.Day(day)));
        }

        Assert.Equal(5, await year.OrdersAsync());
    }

    [Fact]
    public async Task A_renewal_that_a_lapsed_membership_stopped_is_said_and_not_made_later()
    {
        var year = await SchedulerAccount.BeginAsync(portal, Bought, memberUntil: "2027-06-30");
        await year.RunAsync("2027-07-01");
        await year.ChangeAsync((subscription, _, membership) =>
        {
            membership.Renew(SchedulerAccount.Day("2027-07-02"));
            // Any change of the subscription makes the scheduler look at it again.
            subscription.TurnRenewalOff(SchedulerAccount.Day("2027-07-02"));
        });
        await year.RunAsync("2027-07-02");
        await year.RunAsync("2027-07-31");

        Assert.Equal(["NotRenewed", "Lapsed", "Expired"], await year.MilestonesAsync());
        Assert.Equal(1, await year.OrdersAsync());
        Assert.Equal(
            "action-pack IsMember",
            await portal.ReadAsync(db => db.AuditOf(year.Account).Where(e => e.Action == AuditAction.SubscriptionNotRenewed)
                .Select(e => e.Detail).SingleAsync()));
    }

    [Fact]
    public async Task A_competency_holders_Action_Pack_is_not_renewed()
    {
        var year = await SchedulerAccount.BeginAsync(portal, Bought);
        await year.ChangeAsync((_, _, membership) => membership.Raise(MembershipLevel.Silver, SchedulerAccount.Day("2027-01-01")));
        await year.RunAsync("2027-07-01");

        Assert.Equal(["NotRenewed", "Lapsed"], await year.MilestonesAsync());
        Assert.Equal(SubscriptionState.Grace, await year.StateAsync());
    }

    [Fact]
    public async Task A_purchase_that_nobody_pays_lapses_after_thirty_days()
    {
        var year = await SchedulerAccount.BeginAsync(portal, Bought, isPaid: false);
        await year.RunAsync("2026-07-31");
        Assert.Empty(await year.MilestonesAsync());

        await year.RunAsync("2026-08-01");
        await year.RunAsync("2026-08-02");
        Assert.Equal(["OrderLapsed"], await year.MilestonesAsync());
        Assert.Equal([AuditAction.OrderLapsed], await year.AuditAsync());
        Assert.Equal([MailKind.OrderLapsed], await year.MailsAsync());
    }

    [Fact]
    public async Task A_cancelled_subscription_is_left_alone()
    {
        var year = await SchedulerAccount.BeginAsync(portal, Bought);
        await year.ChangeAsync(
            (subscription, orders, _) => orders[0].Refund(subscription, "Ordered by mistake", SchedulerAccount.Day("2026-07-02")));
        await year.RunAsync("2027-07-01");

        Assert.Empty(await year.MilestonesAsync());
        Assert.Equal(1, await year.OrdersAsync());
    }

    [Fact]
    public async Task A_level_ends_with_its_membership_and_admins_are_told_of_the_membership_only()
    {
        var year = await SchedulerAccount.BeginAsync(portal, Bought, renews: false, memberUntil: "2027-01-31", isPaid: false);
        var day = SchedulerAccount.Day("2026-09-01");
        var level = await portal.ReadAsync(async db =>
        {
            var membership = await db.MembershipOf(year.Account).SingleAsync();
            var offer = await db.Offers.Include(o => o.Benefits).SingleAsync(o => o.Id == OfferId.Silver);
            var subscription = Subscription.ForLevel(membership, offer, day);
            db.Add(subscription);
            await db.SaveChangesAsync();
            return subscription.Id;
        });
        await year.RunAsync("2027-02-01");

        Assert.Equal([MilestoneKind.Lapsed],
            await portal.ReadAsync(
            db => db.MilestonesOf(year.Account).Where(m => m.SubjectId == level.Value).Select(m => m.Kind).ToListAsync()));
        Assert.Equal([MailKind.MembershipEnds, MailKind.OrderLapsed], await year.MailsAsync());
    }

    [Fact]
    public async Task Whoever_bought_anew_while_the_portal_was_off_has_one_and_not_two()
    {
        var year = await SchedulerAccount.BeginAsync(portal, Bought);
        await year.RunAsync("2027-06-30");
        await portal.ReadAsync(async db =>
        {
            db.Add(new Subscription(year.Account, OfferId.ActionPack, SchedulerAccount.Day("2027-08-08")));
            return await db.SaveChangesAsync();
        });
        await year.RunAsync("2027-08-09");

        Assert.Equal(["Reminder1", "Reminder7", "Reminder30", "Reminder60", "NotRenewed", "Lapsed", "Expired"],
            await year.MilestonesAsync());
        Assert.Equal(1, await year.OrdersAsync());
        Assert.Equal(
            "action-pack HasNone",
            await portal.ReadAsync(db => db.AuditOf(year.Account).Where(e => e.Action == AuditAction.SubscriptionNotRenewed)
                .Select(e => e.Detail).SingleAsync()));
    }

    [Fact]
    public async Task A_change_while_the_scheduler_looks_is_not_overlooked()
    {
        var year = await SchedulerAccount.BeginAsync(portal, Bought);
        await portal.ReadAsync(async db =>
        {
            var looking = await db.SubscriptionsOf(year.Account).Include(s => s.Terms).SingleAsync();
            await year.ChangeAsync((subscription, _, _) => subscription.ScheduleNextCheck(SchedulerAccount.Day("2026-07-02")));
            looking.ScheduleNextCheck(SchedulerAccount.Day("2026-07-03"));
            db.Entry(looking).Property(s => s.NextDueOn).CurrentValue = SchedulerAccount.Day("2027-07-03");
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
            return true;
        });
    }
}
