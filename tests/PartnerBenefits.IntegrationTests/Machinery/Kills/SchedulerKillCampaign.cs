using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Features.Subscriptions.Scheduling;

namespace PartnerBenefits.IntegrationTests.Machinery.Kills;

/// <summary>
/// Many subscriptions of one database are due today: a fifth each renews, lapses, is reminded of, is near the end of its Grace, and is past
/// it. The last two have a person who holds two seats. The portal is killed again and again while it works on them.
/// </summary>
internal sealed class SchedulerKillCampaign(string folder, int accounts)
{
    /// <summary>Counted from the first thing that is done.</summary>
    private const int LongestWorkMs = 700;

    /// <summary>Each query counts what is half done or done twice, so each must give 0.</summary>
    private static readonly string[] Wrongs =
    [
        Differ("Milestones WHERE Kind = 'Renewed'", "AuditEvents WHERE Action = 'SubscriptionRenewed'"),
        Differ("Milestones WHERE Kind = 'Renewed'", "Orders WHERE TermNumber = 1"),
        Differ("Milestones WHERE Kind = 'Renewed'", "Terms WHERE Number = 1"),
        Differ("Milestones WHERE Kind = 'Renewed'", "OutboxMessages WHERE Kind = 'OrderPlaced'"),
        Differ("Milestones WHERE Kind = 'Lapsed'", "AuditEvents WHERE Action IN ('SubscriptionLapsed', 'MembershipLapsed')"),
        Differ("Milestones WHERE Kind IN ('Reminder7', 'Grace7')", "AuditEvents WHERE Action = 'ReminderQueued'"),
        Differ("Milestones WHERE Kind IN ('Reminder7', 'Lapsed') AND SubjectId NOT IN " +
            "(SELECT SubjectId FROM Milestones WHERE Kind IN ('Grace7', 'Expired'))", "OutboxMessages WHERE Kind = 'SubscriptionEnds'"),
        Differ("Milestones WHERE Kind = 'Grace7'", "OutboxMessages WHERE Kind = 'GraceEnds'"),
        Differ("Milestones WHERE Kind = 'Grace7'", "OutboxMessages WHERE Kind = 'SeatEnds'"),
        Differ("Milestones WHERE Kind = 'Expired'", "AuditEvents WHERE Action = 'SubscriptionExpired'"),
        Differ("Milestones WHERE Kind = 'Expired'", "OutboxMessages WHERE Kind = 'SubscriptionExpired'"),
        Differ("Milestones WHERE Kind = 'Expired'", "OutboxMessages WHERE Kind = 'SeatEnded'"),
        "SELECT count(*) FROM (SELECT SubjectId FROM Milestones GROUP BY SubjectId, Kind, About HAVING count(*) > 1) twice",
        "SELECT count(*) FROM (SELECT AccountId FROM OutboxMessages GROUP BY AccountId, Kind HAVING count(*) > 1) twice",
        "SELECT count(*) FROM (SELECT SubscriptionId FROM Orders GROUP BY SubscriptionId, TermNumber HAVING count(*) > 1) twice",
    ];

    private readonly Random chance = new(20261126);

    private readonly TestDatabase database = TestDatabase.Of(folder);

    public static async Task<SchedulerKillCampaign> BeginAsync(int accounts)
    {
        var folder = Directory.CreateTempSubdirectory("partner-benefits-year-").FullName;
        await using var portal = new Portal(folder);
        await portal.ReadAsync(async db =>
        {
            var today = DateOnly.FromDateTime(DateTime.UtcNow);
            var offer = await db.Offers.AsNoTracking().Include(o => o.Benefits).SingleAsync(o => o.Id == OfferId.ActionPack);
            for (var i = 0; i < accounts; i++)
            {
                db.AddRange(Due(i, today, offer));
            }

            return await db.SaveChangesAsync();
        });
        var campaign = new SchedulerKillCampaign(folder, accounts);
        await campaign.database.ExecuteAsync("DELETE FROM Milestones");
        // What is due of the demo's organisations depends on the day on which the test runs, so they are left out.
        await campaign.database.ExecuteAsync(
            "UPDATE Subscriptions SET NextDueOn = NULL WHERE AccountId NOT IN (SELECT Id FROM PartnerAccounts WHERE Name LIKE 'Due %')");
        return campaign;
    }

    public Task<long> DoneAsync() => database.ScalarAsync<long>("SELECT count(*) FROM Milestones");

    public async Task RunAndKillAsync()
    {
        await using var portal = PortalProcess.Start(folder);
        await portal.ListeningAsync();
        var before = await DoneAsync();
        await Eventually.UntilAsync(async () => await DoneAsync() > before, "the life gets something done");
        await Task.Delay(chance.Next(LongestWorkMs));
        await portal.KillAsync();
    }

    public async Task AssertNothingIsHalfDoneAsync()
    {
        foreach (var wrong in Wrongs)
        {
            Assert.Equal((wrong, 0L), (wrong, await database.ScalarAsync<long>(wrong)));
        }
    }

    public async Task FinishAsync()
    {
        await using var portal = new Portal(folder);
        portal.Clock.SetUtcNow(DateTimeOffset.UtcNow);
        await using var scope = portal.Services.CreateAsyncScope();
        while (await scope.ServiceProvider.GetRequiredService<SchedulerWork>().RunAsync(DateTime.UtcNow, CancellationToken.None)
            is { Handled: > 0 })
        {
            // The next round does what is left.
        }
    }

    public async Task AssertAllIsDoneOnceAsync()
    {
        await AssertNothingIsHalfDoneAsync();
        var fifth = accounts / 5;
        Assert.Equal(fifth, await CountAsync("Milestones WHERE Kind = 'Renewed'"));
        Assert.Equal(fifth, await CountAsync("Milestones WHERE Kind = 'Reminder7'"));
        Assert.Equal(3 * fifth, await CountAsync("Milestones WHERE Kind = 'Lapsed'"));
        Assert.Equal(fifth, await CountAsync("Milestones WHERE Kind = 'Grace7'"));
        Assert.Equal(fifth, await CountAsync("Milestones WHERE Kind = 'Expired'"));
        Assert.Equal(0, await CountAsync($"Subscriptions WHERE NextDueOn <= '{DateTime.UtcNow:yyyy-MM-dd}'"));
    }

    private static string Differ(string one, string other) => $"SELECT (SELECT count(*) FROM {one}) - (SELECT count(*) FROM {other})";

    private Task<long> CountAsync(string what) => database.ScalarAsync<long>($"SELECT count(*) FROM {what}");

    private static IEnumerable<object> Due(int i, DateOnly today, Offer offer)
    {
        var bought = (i % 5) switch
        {
            2 => today.AddDays(8),
            3 => today.AddDays(-23),
            4 => today.AddDays(-30),
            _ => today,
        };
        bought = bought.AddYears(-1);
        var account = new PartnerAccount($"Due {i}", (8_000_000 + i).ToString(CultureInfo.InvariantCulture), "US", Language.En);
        var subscription = new Subscription(account.Id, OfferId.ActionPack, bought);
        var order = new Order(
            subscription, 0, (80_000_000 + i).ToString(CultureInfo.InvariantCulture), new Price(475, "USD"), 1,
            new BillingDetails("", "Due", "1 Example Street", "00000", "Example", "US"), Actor.System,
            bought.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        order.Pay(subscription, bought, 12);
        if (i % 5 != 0)
        {
            subscription.TurnRenewalOff(bought);
        }

        var membership = new Membership(account.Id, MembershipLevel.Network, bought, today.AddYears(5));
        membership.ScheduleNextCheck(today);
        return
        [
            account, subscription, order, membership,
            new PortalUser(account.Id, "Due Admin", EmailAddress.Parse($"admin{i}@due.example"), PartnerRoles.PartnerAdmin),
            .. i % 5 < 3 ? [] : Seats(subscription, offer, EmailAddress.Parse($"holder{i}@due.example")),
        ];
    }

    private static IEnumerable<object> Seats(Subscription subscription, Offer offer, EmailAddress email)
    {
        var holder = new PortalUser(subscription.AccountId, "Due Holder", email, PartnerRoles.None);
        var entitlements = subscription.Activate(offer, subscription.OrderedOn).Entitlements.Where(e => e.Seats > 0 && e.PoolId is null)
            .Take(2).ToList();
        return
        [
            holder, .. entitlements,
            .. entitlements.Select(e => new Assignment(holder.AccountId, e.Id, holder.Id, Actor.System, DateTime.UnixEpoch)),
        ];
    }
}
