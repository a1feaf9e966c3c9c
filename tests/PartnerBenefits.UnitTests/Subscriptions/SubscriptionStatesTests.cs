using System.Globalization;
using static PartnerBenefits.UnitTests.Given;

namespace PartnerBenefits.UnitTests.Subscriptions;

public sealed class SubscriptionStatesTests
{
    [Theory]
    [InlineData("2026-07-01", SubscriptionState.Active)]
    [InlineData("2027-06-29", SubscriptionState.Active)]
    [InlineData("2027-06-30", SubscriptionState.Active)]
    [InlineData("2027-07-01", SubscriptionState.Grace)]
    [InlineData("2027-07-29", SubscriptionState.Grace)]
    [InlineData("2027-07-30", SubscriptionState.Grace)]
    [InlineData("2027-07-31", SubscriptionState.Expired)]
    [InlineData("2037-07-31", SubscriptionState.Expired)]
    public void An_activated_subscription_is_active_through_its_last_usable_day_then_thirty_days_in_grace_then_expired(
        string day, SubscriptionState state) => Assert.Equal(state, Activated("2026-07-01").StateOn(Day(day)));

    [Theory]
    [InlineData("2026-07-01", SubscriptionState.Paid)]
    [InlineData("2027-06-30", SubscriptionState.Paid)]
    [InlineData("2027-07-01", SubscriptionState.Grace)]
    [InlineData("2027-07-30", SubscriptionState.Grace)]
    [InlineData("2027-07-31", SubscriptionState.Expired)]
    public void A_subscription_that_was_never_activated_ends_on_the_same_days(string day, SubscriptionState state) =>
        Assert.Equal(state, Paid("2026-07-01").StateOn(Day(day)));

    [Theory]
    [InlineData("2026-07-01")]
    [InlineData("2026-07-30")]
    [InlineData("2026-07-31")]
    public void A_subscription_that_is_not_paid_is_ordered(string day) =>
        Assert.Equal(SubscriptionState.Ordered, Ordered("2026-07-01").StateOn(Day(day)));

    [Theory]
    [InlineData("2026-08-01")]
    [InlineData("2027-07-31")]
    public void A_subscription_that_is_not_paid_in_thirty_days_has_expired(string day) =>
        Assert.Equal(SubscriptionState.Expired, Ordered("2026-07-01").StateOn(Day(day)));

    [Theory]
    [InlineData("2026-09-01")]
    [InlineData("2027-06-30")]
    [InlineData("2027-07-01")]
    [InlineData("2027-07-31")]
    public void A_cancelled_subscription_is_cancelled_whatever_its_state_was(string day)
    {
        Subscription[] each = [Ordered("2026-07-01"), Paid("2026-07-01"), Activated("2026-07-01")];
        Assert.All(each, subscription => Assert.Equal(SubscriptionState.Cancelled, Cancelled(subscription).StateOn(Day(day))));
    }

    [Fact]
    public void A_last_usable_day_of_29_February_is_followed_by_grace_through_30_March()
    {
        var subscription = Activated("2027-03-01");
        Assert.Equal(SubscriptionState.Active, subscription.StateOn(Day("2028-02-29")));
        Assert.Equal(SubscriptionState.Grace, subscription.StateOn(Day("2028-03-01")));
        Assert.Equal(SubscriptionState.Grace, subscription.StateOn(Day("2028-03-30")));
        Assert.Equal(SubscriptionState.Expired, subscription.StateOn(Day("2028-03-31")));
    }

    [Fact]
    public void The_sentence_about_grace_names_as_many_days_as_there_are() =>
        Assert.Contains($" {Subscription.GraceDays.ToString(CultureInfo.InvariantCulture)} days", BenefitStatus.Grace.Why,
            StringComparison.Ordinal);

    private static Subscription Cancelled(Subscription subscription) =>
        subscription.Stored(nameof(Subscription.CancelledOn), Day("2026-08-15"));
}
