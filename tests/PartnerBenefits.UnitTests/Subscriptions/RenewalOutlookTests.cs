using static PartnerBenefits.UnitTests.Given;

namespace PartnerBenefits.UnitTests.Subscriptions;

public sealed class RenewalOutlookTests
{
    private static readonly Membership Long = Member("2039-06-30");

    [Fact]
    public void A_subscription_that_is_unpaid_over_or_cancelled_will_not_renew()
    {
        var ordered = Ordered("2026-07-01");
        var cancelled = Ordered("2026-07-01");
        Order(cancelled, Paid("2026-07-01").Terms[0], "2026-07-01").Cancel(cancelled, "A mistake.", Day("2026-07-02"));

        Assert.Equal(RenewalCourse.None, On(ordered, "2026-07-10").Course);
        Assert.Equal(RenewalCourse.None, On(cancelled, "2026-07-10").Course);
        Assert.Equal(RenewalCourse.None, On(Off(), "2027-07-31").Course);
    }

    [Theory]
    [InlineData("2026-07-02")]
    [InlineData("2027-06-30")]
    [InlineData("2027-07-01")]
    public void A_subscription_renews_by_itself_up_to_the_day(string today) =>
        Assert.Equal(new RenewalOutlook(RenewalCourse.ByItself, Day("2027-07-01")), On(Activated("2026-07-01"), today));

    [Fact]
    public void A_renewal_whose_day_passed_was_missed() =>
        Assert.Equal(RenewalCourse.Missed, On(Activated("2026-07-01"), "2027-07-02").Course);

    [Theory]
    [InlineData("2027-06-29", RenewalCourse.ByItselfIfMember)]
    [InlineData("2027-06-30", RenewalCourse.ByItselfIfMember)]
    [InlineData("2027-07-01", RenewalCourse.ByItself)]
    public void A_membership_that_ends_before_the_renewal_is_a_condition(string last, RenewalCourse course)
    {
        var outlook = RenewalOutlook.For(Activated("2026-07-01"), Offer(), Member(last), Day("2026-08-01"));

        Assert.Equal((course, Day("2027-07-01"), Day("2027-07-01")), (outlook.Course, outlook.Day!.Value, outlook.RenewsOn!.Value));
    }

    [Theory]
    [InlineData(MembershipLevel.Silver, "2039-06-30")]
    [InlineData(MembershipLevel.Network, "2026-07-31")]
    public void A_competency_and_a_lapsed_membership_stop_the_renewal(MembershipLevel level, string last)
    {
        var outlook = RenewalOutlook.For(Activated("2026-07-01"), Offer(), Member(last, level), Day("2026-08-01"));

        Assert.Equal((RenewalCourse.Stopped, Day("2027-07-01"), null), (outlook.Course, outlook.Day!.Value, outlook.RenewsOn));
        Assert.Equal(level == MembershipLevel.Silver ? PurchaseRules.HoldsNoCompetency : PurchaseRules.IsMember, outlook.Stop);
    }

    [Fact]
    public void A_subscription_with_renewal_turned_off_is_renewed_by_hand_if_no_rule_is_in_the_way()
    {
        Assert.Equal(new RenewalOutlook(RenewalCourse.ByHand), On(Off(), "2026-08-01"));
        Assert.Equal(
            new RenewalOutlook(RenewalCourse.ByHand, Stop: PurchaseRules.HoldsNoCompetency),
            RenewalOutlook.For(Off(), Offer(), Member("2039-06-30", MembershipLevel.Gold), Day("2026-08-01")));
    }

    [Fact]
    public void A_renewal_is_to_be_paid_and_is_missed_after_its_order_lapsed()
    {
        var subscription = Activated("2026-07-01");
        var term = subscription.Renew(Day("2027-06-10"), 12);

        Assert.Equal(new RenewalOutlook(RenewalCourse.ToBePaid, Day("2027-07-10")), On(subscription, "2027-07-10"));
        Assert.Equal(RenewalCourse.Missed, On(subscription, "2027-07-11").Course);

        Order(subscription, term, "2027-06-10").Cancel(subscription, "A mistake.", Day("2027-06-20"));
        Assert.Equal(RenewalCourse.Missed, On(subscription, "2027-06-20").Course);
    }

    [Fact]
    public void A_subscription_that_came_with_a_level_renews_with_the_membership()
    {
        var silver =
            new Offer(OfferId.Silver, new Domain.BilingualText("Silver", "Silver"), null, null, 12, "sample", MembershipLevel.Silver);
        var subscription = Subscription.ForLevel(Long, silver, Day("2026-07-10"));

        Assert.Equal(RenewalCourse.WithMembership, RenewalOutlook.For(subscription, silver, Long, Day("2026-08-01")).Course);
    }

    private static RenewalOutlook On(Subscription subscription, string today) =>
        RenewalOutlook.For(subscription, Offer(), Long, Day(today));

    private static Membership Member(string last, MembershipLevel level = MembershipLevel.Network) =>
        new(Account, level, Day("2026-07-01"), Day(last));

    private static Subscription Off()
    {
        var subscription = Activated("2026-07-01");
        subscription.TurnRenewalOff(Day("2026-07-02"));
        return subscription;
    }
}
