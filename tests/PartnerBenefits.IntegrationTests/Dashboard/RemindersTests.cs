using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Dashboard;

public sealed class RemindersTests : PortalTest
{
    [Fact]
    public async Task An_unpaid_order_waits_with_its_number_until_it_lapses()
    {
        var order = await portal.OrderAsync(DemoOrganisation.Fabrikam, OfferId.ActionPack);

        Assert.Equal(
            ($"Order {order.Number} is not paid yet", "Pay by 22 Dec 2026. After that day it lapses.",
                $"/dashboard/partnership/orders/{order.Id}", "See the order"),
            Assert.Single((await portal.DashboardAsync("fabrikam-account-admin")).Waiting()));

        Turn(2026, 12, 22);
        Assert.Single((await portal.DashboardAsync("fabrikam-account-admin")).Waiting());
        Turn(2026, 12, 23);
        Assert.Contains("Fabrikam", (await portal.DashboardAsync("fabrikam-account-admin")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("is not paid yet", (await portal.DashboardAsync("fabrikam-account-admin")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paid_subscription_waits_to_be_activated()
    {
        var subscription = await portal.SubscriptionAsync(DemoOrganisation.Northwind);

        Assert.Equal(
            ("Microsoft Action Pack is not activated yet", "Its benefits open when you activate it.",
                $"/dashboard/partnership/subscriptions/{subscription.Id}", "Activate"),
            Assert.Single((await portal.DashboardAsync("northwind-account-admin")).Waiting()));
    }

    [Fact]
    public async Task A_subscription_in_Grace_says_until_when_people_can_work_on()
    {
        var subscription = await portal.SubscriptionAsync(DemoOrganisation.Tailspin);

        Assert.Equal(
            ("Microsoft Action Pack ended on 12 Nov 2026",
                "Assigned people can keep working until 12 Dec 2026. You can still renew it until then.",
                $"/dashboard/partnership/subscriptions/{subscription.Id}", "Renew"),
            Assert.Single((await portal.DashboardAsync("tailspin-account-admin")).Waiting()));
    }

    [Theory]
    [InlineData(4, 30, null, null)]
    [InlineData(5, 1, "It doesn't renew automatically. You can renew it from 31 May 2027.", "Details")]
    [InlineData(5, 30, "It doesn't renew automatically. You can renew it from 31 May 2027.", "Details")]
    [InlineData(5, 31, "It doesn't renew automatically. You can renew it now.", "Renew")]
    [InlineData(6, 30, "It doesn't renew automatically. You can renew it now.", "Renew")]
    public async Task A_subscription_that_does_not_renew_by_itself_waits_from_60_days_before_its_end(
        int month, int day, string? why, string? button)
    {
        await portal.SubscriptionAsync(DemoOrganisation.Contoso, s => s.TurnRenewalOff(new DateOnly(2026, 11, 22)));
        Turn(2027, month, day);

        var waits = (await portal.DashboardAsync("contoso-partner-admin")).Waiting()
            .Where(w => w.What == "Microsoft Action Pack ends on 30 Jun 2027").ToList();

        Assert.Equal(why is null ? [] : [(why, button)], waits.Select(w => (w.Why, (string?)w.Button)));
    }

    [Fact]
    public async Task A_renewal_that_the_membership_stops_waits_until_the_membership_is_renewed()
    {
        Turn(2027, 5, 31);
        var waits = (await portal.DashboardAsync("contoso-partner-admin")).Waiting();
        Assert.Contains(
            ("Microsoft Action Pack can't renew on 1 Jul 2027", "The membership ends before that, on 30 Jun 2027. Renew it first.",
                "/dashboard/partnership/membership", "Renew the membership"), waits);
        Assert.Contains(
            (
                "The membership ends on 30 Jun 2027",
                "You can renew the membership now.",
                "/dashboard/partnership/membership",
                "Renew the membership"),
            waits);

        await portal.ChangeMembershipAsync(DemoOrganisation.Contoso, m => m.Renew(new DateOnly(2027, 5, 31)));

        Assert.DoesNotContain((await portal.DashboardAsync("contoso-partner-admin")).Waiting(),
            w => w.Link == "/dashboard/partnership/membership");
    }

    [Fact]
    public async Task A_renewal_that_another_rule_stops_says_the_rule()
    {
        await portal.ChangeMembershipAsync(DemoOrganisation.Contoso, m => m.Raise(MembershipLevel.Silver, new DateOnly(2026, 11, 22)));
        Turn(2027, 5, 31);
        await portal.ChangeMembershipAsync(DemoOrganisation.Contoso, m => m.Renew(new DateOnly(2027, 5, 31)));

        var stopped = (await portal.DashboardAsync("contoso-partner-admin")).Waiting()
            .Single(w => w.What == "Microsoft Action Pack can't renew on 1 Jul 2027");

        Assert.Equal((PurchaseRules.HoldsNoCompetency.Refusal, "Details"), (stopped.Why, stopped.Button));
    }

    [Fact]
    public async Task A_lapsed_membership_waits()
    {
        Turn(2027, 7, 1);

        Assert.Contains(
            ("The membership lapsed on 30 Jun 2027", "You can't buy or renew anything until the membership is renewed.",
                "/dashboard/partnership/membership", "Renew the membership"),
            (await portal.DashboardAsync("fabrikam-account-admin")).Waiting());
    }

    [Theory]
    [InlineData("contoso-user-admin", true)]
    [InlineData("contoso-account-admin", true)]
    [InlineData("contoso-partner-admin", false)]
    [InlineData("contoso-member", false)]
    [InlineData("wingtip-partner-admin", false)]
    public async Task People_who_ask_for_access_wait_for_who_may_add_users(string persona, bool sees)
    {
        await AskForAccessAsync();
        await AskForAccessAsync();

        var waits = (await portal.DashboardAsync(persona)).Waiting();

        Assert.Equal(sees,
            waits.Contains(
            ("2 people ask for access", "They have signed in and are waiting for an answer.", "/account/users", "Answer the requests")));
        Assert.Equal(sees, waits.Count > 0 && waits[0].Button == "Answer the requests");
    }

    [Theory]
    [InlineData("contoso-user-admin")]
    [InlineData("contoso-member")]
    public async Task Who_may_not_buy_is_reminded_of_nothing(string persona)
    {
        Turn(2027, 6, 15);

        Assert.Empty((await portal.DashboardAsync(persona)).Waiting());
    }

    // The demo data is of the day of the start, so the portal starts before the clock moves.
    private void Turn(int year, int month, int day) =>
        portal.Started().Clock.SetUtcNow(new DateTimeOffset(year, month, day, 9, 0, 0, TimeSpan.Zero));

    private async Task AskForAccessAsync()
    {
        var account = await portal.AccountAsync(DemoOrganisation.Contoso);
        await portal.ReadAsync(async db =>
        {
            var newcomer =
                new Newcomer(account.TenantId!.Value, Guid.NewGuid(), "New N.", EmailAddress.Parse($"{Guid.NewGuid():n}@contoso.example"));
            db.AddRange(newcomer, new AccessRequest(account.Id, newcomer.Id, "", portal.Clock.GetUtcNow().UtcDateTime));
            return await db.SaveChangesAsync();
        });
    }
}
