using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Subscriptions;

public sealed class SchedulerRecipientsTests : PortalTest
{
    [Fact]
    public async Task Each_active_admin_who_may_buy_is_reminded_once()
    {
        var year = await SchedulerAccount.BeginAsync(portal, "2026-07-01", admins: 3);
        await ChangeAdminAsync(year, "Adatum Admin 0", user => user.Disable());
        await year.RunAsync("2027-06-23");

        Assert.Equal(["admin1@adatum.example", "admin2@adatum.example"], await portal.ReadAsync(async db =>
            (await db.MailOf(year.Account).ToListAsync()).Select(m => m.To.Value).Order()));
    }

    [Fact]
    public async Task A_reminder_without_anybody_to_tell_is_recorded_all_the_same()
    {
        var year = await SchedulerAccount.BeginAsync(portal, "2026-07-01", admins: 0);
        await year.RunAsync("2027-07-01");

        Assert.Empty(await year.MailsAsync());
        Assert.Equal(["Renewed"], await year.MilestonesAsync());
        Assert.Equal(2, await year.OrdersAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_admin_who_was_disabled_or_lost_the_role_after_a_mail_was_queued_does_not_get_the_mail(bool isDisabled)
    {
        var year = await SchedulerAccount.BeginAsync(portal, "2026-07-01", renews: false, admins: 2);
        await year.RunAsync("2027-06-23");
        await ChangeAdminAsync(year, "Adatum Admin 0", user =>
        {
            if (isDisabled)
            {
                user.Disable();
            }
            else
            {
                user.Give(PartnerRoles.UserAdmin);
            }
        });
        await portal.SendMailAsync();

        Assert.Equal([("admin0@adatum.example", MailState.Settled), ("admin1@adatum.example", MailState.Sent)],
            await portal.ReadAsync(async db =>
            (await db.MailOf(year.Account).ToListAsync()).Select(m => (m.To.Value, m.State)).Order()));
    }

    [Fact]
    public async Task Eight_schedulers_at_once_do_each_thing_once()
    {
        var years = new List<SchedulerAccount>();
        for (var i = 0; i < 10; i++)
        {
            years.Add(await SchedulerAccount.BeginAsync(portal, "2026-07-01", renews: i % 2 == 0));
        }

        portal.Clock.AdjustTime(new DateTimeOffset(2027, 7, 1, 0, 0, 0, TimeSpan.Zero));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(years[0].RunNowAsync)));

        foreach (var (i, year) in years.Index())
        {
            Assert.Equal([i % 2 == 0 ? "Renewed" : "Lapsed"], await year.MilestonesAsync());
            Assert.Equal(i % 2 == 0 ? 2 : 1, await year.OrdersAsync());
            Assert.Single(await year.MailsAsync());
            Assert.Single(await year.AuditAsync());
        }
    }

    [Fact]
    public async Task A_subscription_that_fails_holds_up_no_other_and_is_done_later()
    {
        Assert.SkipWhen(TestDatabase.IsSqlServer, "The trigger that makes it fail is SQLite's.");
        var failing = await SchedulerAccount.BeginAsync(portal, "2026-07-01");
        var other = await SchedulerAccount.BeginAsync(portal, "2026-07-02");
        var subject = failing.Subscription.Value.ToString().ToUpperInvariant();
        await portal.Database.ExecuteAsync(
            $"CREATE TRIGGER Fails BEFORE INSERT ON Milestones WHEN NEW.SubjectId = '{subject}' BEGIN SELECT RAISE(ABORT, 'on purpose'); "
                + "END");
        await other.RunAsync("2027-07-02");
        Assert.Empty(await failing.MilestonesAsync());
        Assert.Equal(["Renewed"], await other.MilestonesAsync());
        Assert.Contains(portal.Log.Events,
            e => e.RenderMessage(System.Globalization.CultureInfo.InvariantCulture).Contains(subject, StringComparison.OrdinalIgnoreCase));

        await portal.Database.ExecuteAsync("DROP TRIGGER Fails");
        await failing.RunNowAsync();
        Assert.Equal(["Renewed"], await failing.MilestonesAsync());
    }

    private Task<int> ChangeAdminAsync(SchedulerAccount year, string name, Action<PortalUser> change) => portal.ReadAsync(async db =>
    {
        change(await db.UsersOf(year.Account).SingleAsync(u => u.Name == name));
        return await db.SaveChangesAsync();
    });
}
