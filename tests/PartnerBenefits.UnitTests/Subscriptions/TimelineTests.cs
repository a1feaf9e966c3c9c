using static PartnerBenefits.UnitTests.Given;

namespace PartnerBenefits.UnitTests.Subscriptions;

public sealed class TimelineTests
{
    private static readonly Dictionary<string, Func<Subscription>> Lives = new()
    {
        ["ordered"] = () => Ordered("2026-07-01"),
        ["paid late"] = PaidLate,
        ["paid"] = () => Paid("2026-07-01"),
        ["active"] = () => Activated("2026-07-01"),
        ["activated after 40 days"] = () => ActivatedOn("2026-07-01", "2026-08-10"),
        ["active, not renewing"] = NotRenewing,
        ["renewed, unpaid"] = () => Renewed(isPaid: false),
        ["renewed, paid"] = () => Renewed(isPaid: true),
        ["cancelled"] = Cancelled,
        ["refunded"] = Refunded,
        ["level's"] = () => ForLevel(isActivated: false),
        ["level's, activated"] = () => ForLevel(isActivated: true),
        ["of 29 February"] = () => Activated("2028-02-29"),
        ["of 31 August, for a month"] = () => Activated("2026-08-31", 1),
    };

    [Theory]
    [InlineData("ordered", "2026-07-01", "Ordered 2026-07-01, PayUntil 2026-07-31")]
    [InlineData("ordered", "2026-07-31", "Ordered 2026-07-01, PayUntil 2026-07-31")]
    [InlineData("ordered", "2026-08-01", "Ordered 2026-07-01, OrderLapsed 2026-08-01")]
    [InlineData("paid late", "2026-07-20",
        "Ordered 2026-07-01, Bought 2026-07-20, RefundUntil 2026-08-19, LastUsableDay 2027-07-19, Renews 2027-07-20")]
    [InlineData("paid", "2026-07-01",
        "Ordered 2026-07-01, Bought 2026-07-01, RefundUntil 2026-07-31, LastUsableDay 2027-06-30, Renews 2027-07-01")]
    [InlineData("active", "2026-07-01",
        "Ordered 2026-07-01, Bought 2026-07-01, Activated 2026-07-01, RefundEnded 2026-07-01, ActivateKeysBy 2027-06-30, LastUsableDay "
            + "2027-06-30, Renews 2027-07-01")]
    [InlineData("activated after 40 days", "2026-09-01",
        "Ordered 2026-07-01, Bought 2026-07-01, RefundUntil 2026-07-31, Activated 2026-08-10, ActivateKeysBy 2027-06-30, LastUsableDay "
            + "2027-06-30, Renews 2027-07-01")]
    public void A_timeline_shows_the_dates_from_the_order_to_the_first_year(string life, string today, string dates) =>
        Assert.Equal(dates, DatesOf(life, today));

    [Theory]
    [InlineData("active", "2027-06-30", "ActivateKeysBy 2027-06-30, LastUsableDay 2027-06-30, Renews 2027-07-01")]
    [InlineData("active", "2027-07-01", "ActivateKeysBy 2027-06-30, LastUsableDay 2027-06-30, Renews 2027-07-01")]
    [InlineData("active", "2027-07-02",
        "RenewableFrom 2027-05-31, ActivateKeysBy 2027-06-30, LastUsableDay 2027-06-30, GraceUntil 2027-07-30")]
    [InlineData("active, not renewing", "2026-07-02",
        "RenewableFrom 2027-05-31, ActivateKeysBy 2027-06-30, LastUsableDay 2027-06-30, GraceUntil 2027-07-30")]
    [InlineData("active, not renewing", "2027-07-30",
        "RenewableFrom 2027-05-31, ActivateKeysBy 2027-06-30, LastUsableDay 2027-06-30, GraceUntil 2027-07-30")]
    [InlineData("active, not renewing", "2027-07-31",
        "RenewableFrom 2027-05-31, ActivateKeysBy 2027-06-30, LastUsableDay 2027-06-30, GraceUntil 2027-07-30")]
    [InlineData("renewed, unpaid", "2027-07-10",
        "PayUntil 2027-07-10, RenewableFrom 2028-05-31, ActivateKeysBy 2028-06-30, LastUsableDay 2028-06-30, GraceUntil 2028-07-30")]
    [InlineData("renewed, unpaid", "2027-07-11",
        "RenewableFrom 2027-05-31, ActivateKeysBy 2027-06-30, LastUsableDay 2027-06-30, GraceUntil 2027-07-30")]
    [InlineData("renewed, paid", "2027-07-11", "ActivateKeysBy 2028-06-30, LastUsableDay 2028-06-30, Renews 2028-07-01")]
    public void A_timeline_shows_the_dates_that_end_and_renew_a_year(string life, string today, string dates) => Assert.Equal(
        $"Ordered 2026-07-01, Bought 2026-07-01, Activated 2026-07-01, RefundEnded 2026-07-01, {dates}", DatesOf(life, today));

    [Theory]
    [InlineData("cancelled", "2026-07-20", "Ordered 2026-07-01, Cancelled 2026-07-10")]
    [InlineData("refunded", "2026-07-20", "Ordered 2026-07-01, Bought 2026-07-01, Cancelled 2026-07-10")]
    [InlineData("level's", "2026-07-20", "Confirmed 2026-07-10, LastUsableDay 2027-06-30, GraceUntil 2027-07-30")]
    [InlineData("level's, activated", "2026-07-20",
        "Confirmed 2026-07-10, Activated 2026-07-12, LastUsableDay 2027-06-30, GraceUntil 2027-07-30")]
    public void A_timeline_shows_the_dates_of_a_subscription_that_was_cancelled_or_came_with_a_level(
        string life, string today, string dates) =>
        Assert.Equal(dates, DatesOf(life, today));

    [Theory]
    [InlineData("of 29 February", "2028-03-01", "ActivateKeysBy 2029-02-27, LastUsableDay 2029-02-27, Renews 2029-02-28")]
    [InlineData("of 31 August, for a month", "2026-08-31", "ActivateKeysBy 2026-09-29, LastUsableDay 2026-09-29, Renews 2026-09-30")]
    public void A_date_in_a_short_month_moves_to_the_end_of_that_month(string life, string today, string dates) =>
        Assert.EndsWith(dates, DatesOf(life, today), StringComparison.Ordinal);

    [Theory]
    [InlineData("2027-06-29", "")]
    [InlineData("2027-06-30", "")]
    [InlineData("2027-07-01", "ActivateKeysBy, LastUsableDay")]
    [InlineData("2027-07-30", "ActivateKeysBy, LastUsableDay")]
    [InlineData("2027-07-31", "ActivateKeysBy, LastUsableDay, GraceUntil")]
    public void A_date_is_past_from_the_next_day_on(string today, string past)
    {
        var ends = Of(NotRenewing(), Day(today)).Where(date => date.Day >= Day("2027-06-30"));
        Assert.Equal(past, string.Join(", ", ends.Where(date => date.IsPast).Select(date => date.Kind)));
    }

    [Fact]
    public void A_date_of_today_is_past_when_it_was_done_and_not_when_it_ends() => Assert.Equal(
        "Ordered, Bought, Activated, RefundEnded",
        string.Join(", ", Of(Activated("2026-07-01"), Day("2026-07-01")).Where(date => date.IsPast).Select(date => date.Kind)));

    [Theory]
    [InlineData("2027-05-30", "RenewableFrom 2027-05-31, LastUsableDay 2027-06-30", 0)]
    [InlineData("2027-06-30", "RenewableFrom 2027-05-31, LastUsableDay 2027-06-30", 1)]
    [InlineData("2027-07-01", "RenewableFrom 2027-05-31, LastUsableDay 2027-06-30", 2)]
    public void A_membership_ends_and_can_be_renewed_before(string today, string dates, int past)
    {
        var timeline = Timeline.For(Member(), Day(today));
        Assert.Equal(dates, TextOf(timeline));
        Assert.Equal(past, timeline.Count(date => date.IsPast));
    }

    [Theory]
    [InlineData("active", "2026-08-01", "RenewableFrom, GraceUntil, Renews", "Renews")]
    [InlineData("active", "2026-08-01", "RenewableFrom, GraceUntil, Renews", "GraceUntil", MembershipLevel.Silver)]
    [InlineData("active, not renewing", "2026-08-01", "RenewableFrom, GraceUntil, Renews", "RenewableFrom, GraceUntil")]
    [InlineData("active, not renewing", "2026-08-01", "RenewableFrom, GraceUntil, Renews", "GraceUntil", MembershipLevel.Silver)]
    public void A_date_that_a_rule_forbids_is_not_on_the_timeline(string life, string today, string asked, string dates,
        MembershipLevel level = MembershipLevel.Network)
    {
        var (subscription, membership) = (Lives[life](), new Membership(Account, level, Day("2026-07-01"), Day("2029-06-30")));
        var outlook = RenewalOutlook.For(subscription, Offer(), membership, Day(today));
        var kinds = Timeline.For(subscription, outlook, Day(today)).Select(date => $"{date.Kind}").Where(asked.Split(", ").Contains);
        Assert.Equal(dates, string.Join(", ", kinds));
    }

    private static IReadOnlyList<TimelineDate> Of(Subscription subscription, DateOnly today) => Timeline.For(
        subscription,
        RenewalOutlook.For(
            subscription, Offer(), new Membership(Account, MembershipLevel.Network, Day("2026-07-01"), Day("2039-06-30")), today),
        today);

    private static Membership Member() => new(Account, MembershipLevel.Silver, Day("2026-07-01"), Day("2027-06-30"));

    private static string DatesOf(string life, string today) => TextOf(Of(Lives[life](), Day(today)));

    private static string TextOf(IReadOnlyList<TimelineDate> dates) =>
        string.Join(", ", dates.Select(date => $"{date.Kind} {date.Day:yyyy-MM-dd}"));

    private static Subscription PaidLate()
    {
        var subscription = Ordered("2026-07-01");
        subscription.Pay(Day("2026-07-20"), 12);
        return subscription;
    }

    private static Subscription ActivatedOn(string paid, string activated)
    {
        var subscription = Paid(paid);
        subscription.Activate(Offer(), Day(activated));
        return subscription;
    }

    private static Subscription NotRenewing()
    {
        var subscription = Activated("2026-07-01");
        subscription.TurnRenewalOff(Day("2026-07-02"));
        return subscription;
    }

    private static Subscription Renewed(bool isPaid)
    {
        var subscription = Activated("2026-07-01");
        var term = subscription.Renew(Day("2027-06-10"), 12);
        if (isPaid)
        {
            Order(subscription, term, "2027-06-10").Pay(subscription, Day("2027-06-20"), 12);
        }

        return subscription;
    }

    private static Subscription Cancelled()
    {
        var subscription = Ordered("2026-07-01");
        OrderOf(subscription).Cancel(subscription, "A mistake.", Day("2026-07-10"));
        return subscription;
    }

    private static Subscription Refunded()
    {
        var subscription = Ordered("2026-07-01");
        var order = OrderOf(subscription);
        order.Pay(subscription, Day("2026-07-01"), 12);
        order.Refund(subscription, "A mistake.", Day("2026-07-10"));
        return subscription;
    }

    private static Order OrderOf(Subscription subscription) => new(
        subscription,
        0,
        "PB10000000",
        new Price(475m, "USD"),
        1,
        new BillingDetails("", "Contoso", "1 Example Street", "00000", "Example", "US"),
        Domain.AuditTrail.Actor.System,
        subscription.OrderedOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));

    private static Subscription ForLevel(bool isActivated)
    {
        var silver = new Offer(OfferId.ActionPack, new Domain.BilingualText("Silver", "Silver"), null, null, 12, "sample");
        var subscription = Subscription.ForLevel(Member(), silver, Day("2026-07-10"));
        if (isActivated)
        {
            subscription.Activate(silver, Day("2026-07-12"));
        }

        return subscription;
    }
}
