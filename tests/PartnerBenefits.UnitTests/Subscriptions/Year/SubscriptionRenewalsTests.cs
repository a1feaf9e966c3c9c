using static PartnerBenefits.UnitTests.Given;

namespace PartnerBenefits.UnitTests.Subscriptions.Year;

public sealed class SubscriptionRenewalsTests
{
    [Theory]
    [InlineData("2028-02-29", "2029-02-27", "2030-02-27", "2031-02-27", "2032-02-28", "2033-02-27")]
    [InlineData("2027-02-28", "2028-02-27", "2029-02-27", "2030-02-27", "2031-02-27", "2032-02-27")]
    [InlineData("2027-03-01", "2028-02-29", "2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29")]
    [InlineData("2026-12-31", "2027-12-30", "2028-12-30", "2029-12-30", "2030-12-30", "2031-12-30")]
    [InlineData("2027-01-01", "2027-12-31", "2028-12-31", "2029-12-31", "2030-12-31", "2031-12-31")]
    [InlineData("2027-01-31", "2028-01-30", "2029-01-30", "2030-01-30", "2031-01-30", "2032-01-30")]
    [InlineData("2026-11-30", "2027-11-29", "2028-11-29", "2029-11-29", "2030-11-29", "2031-11-29")]
    public void Each_years_last_usable_day_is_reckoned_from_the_anchor_and_each_year_starts_the_day_after(
        string paid, params string[] lasts)
    {
        var subscription = Activated(paid);
        for (var year = 0; year < lasts.Length; year++)
        {
            var last = subscription.Terms[year].LastUsableDay;
            Assert.Equal(Day(lasts[year]), last);
            Assert.Equal(year == 0 ? Day(paid) : Day(lasts[year - 1]).AddDays(1), subscription.Terms[year].Start);
            RenewAndPay(subscription, last);
        }
    }

    [Theory]
    [InlineData("2027-05-30", false)]
    [InlineData("2027-05-31", true)]
    [InlineData("2027-06-01", true)]
    [InlineData("2027-06-29", true)]
    [InlineData("2027-06-30", true)]
    [InlineData("2027-07-01", true)]
    [InlineData("2027-07-29", true)]
    [InlineData("2027-07-30", true)]
    [InlineData("2027-07-31", false)]
    public void A_subscription_can_be_renewed_from_thirty_days_before_its_last_usable_day_to_the_end_of_grace(string day, bool can)
    {
        var subscription = ActivatedWithoutRenewal("2026-07-01");
        Assert.Equal(can, subscription.IsRenewableOn(Day(day)));
        if (can)
        {
            Assert.Equal((Day("2027-07-01"), Day("2028-06-30")), DatesOf(subscription.Renew(Day(day), 12)));
        }
        else
        {
            Assert.Equal(SubscriptionRules.IsRenewable, Assert.Throws<RuleBrokenException>(() => subscription.Renew(Day(day), 12)).Rule);
        }
    }

    [Theory]
    [InlineData("2027-07-20", SubscriptionState.Active)]
    [InlineData("2027-08-18", SubscriptionState.Active)]
    [InlineData("2027-08-19", SubscriptionState.Active)]
    [InlineData("2027-08-20", SubscriptionState.Expired)]
    public void An_unpaid_renewal_out_of_grace_keeps_everything_open_until_its_order_lapses_then_it_has_expired(
        string day, SubscriptionState state)
    {
        var subscription = ActivatedWithoutRenewal("2026-07-01");
        subscription.Renew(Day("2027-07-20"), 12);
        Assert.Equal(state, subscription.StateOn(Day(day)));
    }

    [Theory]
    [InlineData("2027-06-30", SubscriptionState.Active, "2028-06-30")]
    [InlineData("2027-07-01", SubscriptionState.Grace, "2027-06-30")]
    [InlineData("2027-07-30", SubscriptionState.Grace, "2027-06-30")]
    [InlineData("2027-07-31", SubscriptionState.Expired, "2027-06-30")]
    public void An_early_renewal_that_lapses_unpaid_leaves_the_old_year_as_it_was(string day, SubscriptionState state, string last)
    {
        var subscription = ActivatedWithoutRenewal("2026-07-01");
        subscription.Renew(Day("2027-05-31"), 12);
        Assert.Equal((state, Day(last)), (subscription.StateOn(Day(day)), subscription.LastUsableDayOn(Day(day))!.Value));
    }

    [Fact]
    public void A_subscription_with_an_unpaid_renewal_can_not_be_renewed()
    {
        var subscription = Activated("2026-07-01");
        subscription.Renew(Day("2028-06-20"), 12);
        Assert.False(subscription.IsRenewableOn(Day("2028-06-21")));
        Assert.Null(subscription.RenewsOnAsOf(Day("2028-06-21")));
    }

    [Theory]
    [InlineData("2027-06-30", false)]
    [InlineData("2027-07-01", true)]
    [InlineData("2027-08-10", true)]
    [InlineData("2028-06-30", true)]
    [InlineData("2028-07-01", false)]
    [InlineData("2028-08-05", false)]
    public void Automatic_renewal_is_on_the_anchor_and_late_only_as_long_as_the_new_year_would_still_run(string day, bool isDue) =>
        Assert.Equal(isDue, Activated("2026-07-01").IsRenewalDueOn(Day(day), 12));

    [Fact]
    public void Automatic_renewal_is_not_repeated_after_nobody_paid()
    {
        var subscription = Activated("2026-07-01");
        subscription.Renew(Day("2027-07-01"), 12);
        Assert.False(subscription.IsRenewalDueOn(Day("2027-08-01"), 12));
    }

    [Fact]
    public void A_renewal_that_lapsed_can_be_ordered_again_for_the_same_year()
    {
        var subscription = ActivatedWithoutRenewal("2026-07-01");
        var fell = subscription.Renew(Day("2027-05-31"), 12);
        var anew = subscription.Renew(Day("2027-07-10"), 12);
        Assert.Same(fell, anew);
        Assert.Equal(Day("2027-08-09"), anew.PayUntil);
        Assert.Equal(2, subscription.Terms.Count);
    }

    [Theory]
    [InlineData("2027-06-29", "2026-06-29")]
    [InlineData("2027-07-01", "2027-06-29")]
    [InlineData("2028-09-01", "2027-07-25")]
    public void A_clock_that_is_put_back_finds_the_state_of_that_day(string later, string earlier)
    {
        var subscription = ActivatedWithoutRenewal("2026-07-01");
        var before = subscription.StateOn(Day(earlier));
        subscription.StateOn(Day(later));
        subscription.ScheduleNextCheck(Day(later));
        Assert.Equal(before, subscription.StateOn(Day(earlier)));
    }

    [Fact]
    public void Renewal_that_was_turned_off_can_be_turned_on_again_only_after_the_next_renewal()
    {
        var subscription = Activated("2026-07-01");
        subscription.TurnRenewalOff(Day("2026-08-01"));
        Assert.Null(subscription.RenewsOnAsOf(Day("2026-08-01")));
        Assert.Equal(
            SubscriptionRules.CanBeTurnedOn, Assert.Throws<RuleBrokenException>(() => subscription.TurnRenewalOn(Day("2027-07-10"))).Rule);

        RenewAndPay(subscription, Day("2027-07-10"));
        subscription.TurnRenewalOn(Day("2027-07-11"));
        Assert.Equal(Day("2028-07-01"), subscription.RenewsOnAsOf(Day("2027-07-11")));
    }

    private static Subscription ActivatedWithoutRenewal(string day)
    {
        var subscription = Activated(day);
        subscription.TurnRenewalOff(Day(day));
        return subscription;
    }

    private static (DateOnly Start, DateOnly Last) DatesOf(SubscriptionTerm term) => (term.Start, term.LastUsableDay);

    private static void RenewAndPay(Subscription subscription, DateOnly day)
    {
        var iso = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Order(subscription, subscription.Renew(day, 12), iso).Pay(subscription, day, 12);
    }
}
