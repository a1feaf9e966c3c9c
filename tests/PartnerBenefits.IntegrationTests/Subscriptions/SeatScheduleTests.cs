using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Mail;

namespace PartnerBenefits.IntegrationTests.Subscriptions;

/// <summary>
/// The subscription was bought on 1 July 2026, so its last usable day is 30 June 2027, and people keep their seats until 30 July.
/// </summary>
public sealed class SeatScheduleTests : PortalTest
{
    private const string Bought = "2026-07-01";

    private static readonly string[] Benefits = [BenefitForms.VisualStudio, BenefitForms.Support];

    /// <summary>The portal runs on the first day, is off until the second, and is then looked at twice.</summary>
    [Theory]
    [InlineData("2027-07-15", "2027-07-16", "Grace14", "GraceEnds", "SeatEnds")]
    [InlineData("2027-07-15", "2027-07-23", "Grace7 Grace14", "GraceEnds", "SeatEnds")]
    [InlineData("2027-07-01", "2027-07-30", "Grace1 Grace7 Grace14", "GraceEnds", "SeatEnds")]
    [InlineData("2027-07-16", "2027-07-30", "Grace1 Grace7", "GraceEnds", "")]
    [InlineData("2027-07-16", "2027-07-31", "Expired", "SubscriptionExpired", "SeatEnded")]
    [InlineData("2027-07-15", "2027-12-24", "Expired", "SubscriptionExpired", "SeatEnded")]
    [InlineData("2027-06-29", "2027-07-29", "Lapsed Grace1 Grace7 Grace14", "GraceEnds", "SeatEnds")]
    [InlineData("2027-06-29", "2027-08-08", "Lapsed Expired", "SubscriptionExpired", "SeatEnded")]
    public async Task Whatever_was_missed_admins_and_people_are_told_once_what_is_still_news(
        string before, string after, string done, string toAdmins, string toPerson)
    {
        var year = await SchedulerAccount.BeginAsync(portal, Bought, renews: false);
        var holder = await year.HolderAsync("Holder H.", Benefits);
        await year.RunAsync(before);
        var (milestones, mails, told) = (await year.MilestonesAsync(), await year.MailsAsync(), await year.MailsToAsync(holder));

        await year.RunAsync(after);
        await year.RunAsync(after);

        Assert.Equal(done.Split(' '), (await year.MilestonesAsync()).Skip(milestones.Count));
        Assert.Equal(Words(toPerson), (await year.MailsToAsync(holder)).Skip(told.Count));
        Assert.Equal(
            [.. Words(toAdmins), .. Words(toPerson)], (await year.MailsAsync()).Skip(mails.Count).Select(kind => kind.ToString()));
    }

    [Fact]
    public async Task Day_by_day_a_person_gets_one_mail_before_and_one_after_however_many_seats_they_have()
    {
        var year = await SchedulerAccount.BeginAsync(portal, Bought, renews: false);
        var (two, one) = (await year.HolderAsync("Two T.", Benefits), await year.HolderAsync("One O.", BenefitForms.Support));
        var (gone, none) = (await year.HolderAsync("Gone G.", Benefits), await year.HolderAsync("None N."));
        await ChangeAsync(year, gone, user => user.Disable());

        for (var day = SchedulerAccount.Day("2027-06-25"); day < SchedulerAccount.Day("2027-08-05"); day = day.AddDays(1))
        {
            await year.RunAsync(day);
        }

        Assert.All((PortalUser[])[two, one], person => Assert.Equal(["SeatEnds", "SeatEnded"], Told(year, person)));
        Assert.All((PortalUser[])[gone, none], person => Assert.Empty(Told(year, person)));
        Assert.Equal(SubscriptionState.Expired, await year.StateAsync());
        Assert.Equal(
            ["action-pack 2027-07-30 Grace14", "action-pack 2027-07-30 Grace7", "action-pack 2027-07-30 Grace1"],
            await portal.ReadAsync(db => db.AuditOf(year.Account).Where(e => e.Detail!.Contains("Grace")).OrderBy(e => e.Id)
                .Select(e => e.Detail!).ToListAsync()));
    }

    [Fact]
    public async Task Nobody_is_told_of_an_end_that_a_paid_renewal_has_moved()
    {
        var year = await SchedulerAccount.BeginAsync(portal, Bought, renews: false);
        var holder = await year.HolderAsync("Holder H.", Benefits);
        await year.RunAsync("2027-07-10");
        await RenewAsync(year, "2027-07-10", isPaid: true);

        foreach (var day in (string[])["2027-07-16", "2027-07-30", "2027-07-31"])
        {
            await year.RunAsync(day);
        }

        Assert.Empty(Told(year, holder));
        Assert.DoesNotContain(MailKind.GraceEnds, await year.MailsAsync());
    }

    [Fact]
    public async Task An_unpaid_renewal_keeps_the_seats_until_its_last_day_to_pay_and_people_are_told_before()
    {
        var year = await SchedulerAccount.BeginAsync(portal, Bought);
        var holder = await year.HolderAsync("Holder H.", Benefits);
        await year.RunAsync("2027-07-01");
        await year.RunAsync("2027-07-16");
        Assert.Empty(Told(year, holder));

        await year.RunAsync("2027-07-17");
        Assert.Equal(["SeatEnds"], Told(year, holder));
        await year.RunAsync("2027-08-01");

        Assert.Equal(["SeatEnds", "SeatEnded"], Told(year, holder));
        Assert.Equal([MailKind.OrderPlaced, MailKind.GraceEnds, MailKind.SeatEnds, MailKind.OrderLapsed, MailKind.SeatEnded],
            await year.MailsAsync());
    }

    [Fact]
    public async Task Who_has_the_benefit_by_a_new_subscription_isnt_told_that_it_ended_and_admins_arent_frightened()
    {
        var year = await SchedulerAccount.BeginAsync(portal, Bought, renews: false);
        var (moved, left) = (
            await year.HolderAsync("Moved M.", BenefitForms.VisualStudio), await year.HolderAsync("Left L.", BenefitForms.VisualStudio));
        await year.RunAsync("2027-07-30");
        await BuyAgainAsync(year, moved, "2027-07-31");
        var before = (await year.MailsAsync()).Count;

        await year.RunAsync("2027-07-31");

        Assert.Equal(["SeatEnds"], Told(year, moved));
        Assert.Equal(["SeatEnds", "SeatEnded"], Told(year, left));
        Assert.Equal([MailKind.SeatEnded], (await year.MailsAsync()).Skip(before));
    }

    [Theory]
    [InlineData("renewed")]
    [InlineData("removed")]
    [InlineData("disabled")]
    [InlineData("")]
    public async Task A_mail_that_isnt_true_any_more_when_it_is_sent_is_dropped(string meanwhile)
    {
        var year = await SchedulerAccount.BeginAsync(portal, Bought, renews: false, admins: 0);
        var holder = await year.HolderAsync("Holder H.", Benefits);
        await year.RunAsync("2027-07-16");
        switch (meanwhile)
        {
            case "renewed":
                await RenewAsync(year, "2027-07-16", isPaid: true);
                break;
            case "removed":
                await portal.EndAllAsync();
                break;
            case "disabled":
                await ChangeAsync(year, holder, user => user.Disable());
                break;
        }

        await portal.SendMailAsync();

        Assert.Equal(meanwhile.Length > 0 ? MailState.Settled : MailState.Sent, (await portal.MailToAsync(holder)).Single().State);
    }

    [Fact]
    public async Task The_seats_of_a_level_end_thirty_days_after_the_membership_and_its_people_are_told()
    {
        var year = await SchedulerAccount.BeginAsync(portal, Bought, renews: false, memberUntil: "2027-01-31", isPaid: false);
        var holder = await LevelAsync(year, SchedulerAccount.Day("2026-09-01"));
        foreach (var day in (string[])["2027-02-01", "2027-02-16", "2027-03-03"])
        {
            await year.RunAsync(day);
        }

        Assert.Equal(["SeatEnds", "SeatEnded"], Told(year, holder));
        Assert.Equal(
            [MailKind.MembershipEnds, MailKind.OrderLapsed, MailKind.GraceEnds, MailKind.SubscriptionExpired],
            (await year.MailsAsync()).Where(kind => kind is not (MailKind.SeatEnds or MailKind.SeatEnded)));
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static List<string> Told(SchedulerAccount year, PortalUser person) => year.MailsToAsync(person).GetAwaiter().GetResult();

    private static Task RenewAsync(SchedulerAccount year, string day, bool isPaid) => year.ChangeAsync((subscription, _, _) =>
    {
        var term = subscription.Renew(SchedulerAccount.Day(day), 12);
        if (isPaid)
        {
            PayTerm(subscription, term, SchedulerAccount.Day(day));
        }
    });

    private static void PayTerm(Subscription subscription, SubscriptionTerm term, DateOnly day) => new Order(
        subscription, term.Number, "PB1", new Price(475, "USD"), 1,
        new BillingDetails("", "Adatum", "1 Example Street", "00000", "Example", "US"), Actor.System,
        day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)).Pay(subscription, day, 12);

    private Task<int> ChangeAsync(SchedulerAccount year, PortalUser person, Action<PortalUser> change) => portal.ReadAsync(async db =>
    {
        change(await db.UsersOf(year.Account).SingleAsync(u => u.Id == person.Id));
        return await db.SaveChangesAsync();
    });

    private Task<int> BuyAgainAsync(SchedulerAccount year, PortalUser moved, string day) => portal.ReadAsync(async db =>
    {
        var offer = await db.Offers.AsNoTracking().Include(o => o.Benefits).SingleAsync(o => o.Id == OfferId.ActionPack);
        var again = new Subscription(year.Account, offer.Id, SchedulerAccount.Day(day));
        again.Pay(SchedulerAccount.Day(day), 12);
        var benefit = offer.Benefits.Single(b => b.Code == BenefitForms.VisualStudio);
        var entitlement = again.Activate(offer, SchedulerAccount.Day(day)).Entitlements.Single(e => e.BenefitId == benefit.Id);
        db.AddRange(again, entitlement, new Assignment(year.Account, entitlement.Id, moved.Id, Actor.System, portal.Now()));
        return await db.SaveChangesAsync();
    });

    private Task<PortalUser> LevelAsync(SchedulerAccount year, DateOnly day) => portal.ReadAsync(async db =>
    {
        var membership = await db.MembershipOf(year.Account).SingleAsync();
        var offer = await db.Offers.AsNoTracking().Include(o => o.Benefits).SingleAsync(o => o.Id == OfferId.Silver);
        var subscription = Subscription.ForLevel(membership, offer, day);
        var entitlement = subscription.Activate(offer, day).Entitlements.First(e => e.Seats > 0 && e.PoolId is null);
        var user = new PortalUser(year.Account, "Level L.", EmailAddress.Parse("level@adatum.example"), PartnerRoles.None);
        db.AddRange(subscription, entitlement, user, new Assignment(year.Account, entitlement.Id, user.Id, Actor.System, portal.Now()));
        await db.SaveChangesAsync();
        return user;
    });
}
