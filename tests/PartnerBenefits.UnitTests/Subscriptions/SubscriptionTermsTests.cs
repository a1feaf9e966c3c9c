using CsCheck;
using static PartnerBenefits.UnitTests.Given;

namespace PartnerBenefits.UnitTests.Subscriptions;

public sealed class SubscriptionTermsTests
{
    [Theory]
    [InlineData("2026-07-01", 12, "2027-06-30")]
    [InlineData("2026-01-01", 12, "2026-12-31")]
    [InlineData("2026-12-31", 12, "2027-12-30")]
    [InlineData("2027-03-01", 12, "2028-02-29")]
    [InlineData("2027-02-28", 12, "2028-02-27")]
    [InlineData("2026-01-31", 1, "2026-02-27")]
    [InlineData("2026-08-31", 1, "2026-09-29")]
    [InlineData("2026-11-30", 3, "2027-02-27")]
    public void The_last_usable_day_is_the_day_before_the_anchor_comes_round(string paid, int months, string last) =>
        Assert.Equal(Day(last), Paid(paid, months).LastUsableDayOn(Day(paid)));

    [Theory]
    [InlineData(12, "2029-02-28")]
    [InlineData(24, "2030-02-28")]
    [InlineData(36, "2031-02-28")]
    [InlineData(48, "2032-02-29")]
    [InlineData(96, "2036-02-29")]
    public void The_term_after_29_February_starts_on_28_February_and_in_a_leap_year_on_the_29th(int months, string next) =>
        Assert.Equal(Day(next), Paid("2028-02-29", months).LastUsableDayOn(Day("2028-02-29"))!.Value.AddDays(1));

    [Fact]
    public void Any_next_term_starts_on_the_anchors_day_or_the_last_of_a_shorter_month() =>
        Gen.Select(Gen.Int[0, 40_000], Gen.Int[1, 60]).Sample(
            (days, months) =>
            {
                var day = Day("2000-01-01").AddDays(days);
                var subscription = new Subscription(Account, OfferId.ActionPack, day);
                subscription.Pay(day, months);
                var next = subscription.LastUsableDayOn(day)!.Value.AddDays(1);
                Assert.Equal(months, ((next.Year - day.Year) * 12) + next.Month - day.Month);
                Assert.Equal(Math.Min(day.Day, DateTime.DaysInMonth(next.Year, next.Month)), next.Day);
            },
            iter: 10_000);

    [Fact]
    public void Paying_makes_the_first_term_and_the_anchor_of_the_day_of_payment()
    {
        var subscription = Ordered("2026-06-20");
        subscription.Pay(Day("2026-07-01"), 12);

        var term = Assert.Single(subscription.Terms);
        Assert.Equal((0, Day("2026-07-01"), Day("2027-06-30")), (term.Number, term.Start, term.LastUsableDay));
        Assert.Equal((Account, subscription.Id), (term.AccountId, term.SubscriptionId));
        Assert.Equal((Day("2026-07-01"), Day("2026-07-01")), (subscription.PaidOn, subscription.Anchor));
        Assert.Equal(Day("2026-06-20"), subscription.OrderedOn);
    }

    [Theory]
    [InlineData("2026-06-30", false)]
    [InlineData("2026-07-01", true)]
    [InlineData("2027-06-30", true)]
    [InlineData("2027-07-01", false)]
    public void A_term_runs_from_its_start_through_its_last_usable_day(string day, bool runs)
    {
        var subscription = Paid("2026-07-01");
        Assert.Equal(runs, subscription.Terms[0].RunsOn(Day(day)));
        Assert.Equal(runs ? subscription.Terms[0] : null, subscription.TermOn(Day(day)));
    }

    [Theory]
    [InlineData("2027-06-30", 0)]
    [InlineData("2027-07-01", 1)]
    [InlineData("2028-06-30", 1)]
    [InlineData("2028-07-01", null)]
    public void The_term_that_runs_on_the_day_is_found_among_two(string day, int? index)
    {
        var subscription = WithASecondYear();
        Assert.Equal(index is null ? null : subscription.Terms[index.Value], subscription.TermOn(Day(day)));
    }

    [Fact]
    public void The_last_usable_day_is_that_of_the_latest_term() =>
        Assert.Equal(Day("2028-06-30"), WithASecondYear().LastUsableDayOn(Day("2027-06-01")));

    [Fact]
    public void An_order_that_is_not_paid_has_no_term_and_no_last_usable_day()
    {
        var subscription = Ordered("2026-07-01");
        Assert.Null(subscription.LastUsableDayOn(Day("2026-07-01")));
        Assert.Null(subscription.TermOn(Day("2026-07-01")));
    }

    private static Subscription WithASecondYear()
    {
        var subscription = Paid("2026-07-01");
        var order = Order(subscription, subscription.Renew(Day("2027-06-01"), 12), "2027-06-01");
        order.Pay(subscription, Day("2027-06-01"), 12);
        return subscription;
    }
}
