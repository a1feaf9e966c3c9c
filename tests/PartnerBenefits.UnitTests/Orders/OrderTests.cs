using static PartnerBenefits.UnitTests.Given;

namespace PartnerBenefits.UnitTests.Orders;

public sealed class OrderTests
{
    private const string Placed = "2026-07-01";

    private readonly Subscription subscription = Ordered(Placed);

    private readonly Order order;

    public OrderTests() => order = OrderOf(subscription, 0);

    [Theory]
    [InlineData("2026-07-01", OrderState.Unpaid)]
    [InlineData("2026-07-31", OrderState.Unpaid)]
    [InlineData("2026-08-01", OrderState.Lapsed)]
    public void An_order_can_be_paid_for_thirty_days_and_then_lapses(string day, OrderState state)
    {
        Assert.Equal(state, order.StateOn(Day(day)));
        Assert.Equal(state == OrderState.Unpaid, order.CanBeAskedToCancelOn(Day(day)));
    }

    [Fact]
    public void Paying_a_purchase_begins_its_year_on_that_day()
    {
        order.Pay(subscription, Day("2026-07-10"), 12);
        Assert.Equal((OrderState.Paid, Day("2026-07-10"), Day("2026-08-09")),
            (order.StateOn(Day("2030-01-01")), order.PaidOn, order.RefundUntil));
        Assert.Equal((SubscriptionState.Paid, Day("2027-07-09")),
            (subscription.StateOn(Day("2026-07-10")), subscription.LastUsableDayOn(Day("2026-07-10"))));
    }

    [Fact]
    public void An_order_that_is_paid_lapsed_or_cancelled_can_not_be_paid()
    {
        Refuse(OrderRules.IsUnpaid, () => order.Pay(subscription, Day("2026-08-01"), 12));
        order.Pay(subscription, Day(Placed), 12);
        Refuse(OrderRules.IsUnpaid, () => order.Pay(subscription, Day(Placed), 12));
        Refuse(OrderRules.IsUnpaid, () => order.Cancel(subscription, "why", Day(Placed)));
    }

    [Fact]
    public void A_cancelled_purchase_cancels_its_subscription_and_keeps_the_reason()
    {
        order.Cancel(subscription, "Ordered by mistake", Day("2026-07-02"));
        Assert.Equal((OrderState.Cancelled, "Ordered by mistake"), (order.StateOn(Day("2026-07-02")), order.EndReason));
        Assert.Equal(SubscriptionState.Cancelled, subscription.StateOn(Day("2026-07-02")));
        Assert.False(order.CanBeAskedToCancelOn(Day("2026-07-02")));
    }

    [Theory]
    [InlineData("2026-07-31", true)]
    [InlineData("2026-08-01", false)]
    public void A_refund_is_possible_on_thirty_days_after_the_payment(string day, bool possible)
    {
        order.Pay(subscription, Day(Placed), 12);
        Assert.True(order.CanBeAskedToCancelOn(Day(day)));
        Assert.Equal(possible ? null : OrderRules.RefundIsInTime, OrderRules.WhyNoRefund(order, subscription, Day(day)));
        if (possible)
        {
            order.Refund(subscription, "why", Day(day));
            Assert.Equal((OrderState.Refunded, SubscriptionState.Cancelled), (order.StateOn(Day(day)), subscription.StateOn(Day(day))));
        }
        else
        {
            Refuse(OrderRules.RefundIsInTime, () => order.Refund(subscription, "why", Day(day)));
        }
    }

    [Fact]
    public void An_order_that_is_unpaid_or_activated_is_not_refunded()
    {
        Assert.Equal(OrderRules.IsPaid, OrderRules.WhyNoRefund(order, subscription, Day(Placed)));
        order.Pay(subscription, Day(Placed), 12);
        subscription.Activate(Offer(), Day(Placed));
        Refuse(OrderRules.NothingIsActivated, () => order.Refund(subscription, "why", Day(Placed)));
    }

    [Fact]
    public void An_unpaid_renewal_counts_until_its_order_lapses_and_a_cancelled_one_not_at_all()
    {
        var active = Activated("2025-07-01");
        var renewal = OrderOf(active, active.Renew(Day(Placed), 12).Number);
        Assert.Equal(Day("2027-06-30"), active.LastUsableDayOn(Day("2026-07-31")));
        Assert.Equal(Day("2026-06-30"), active.LastUsableDayOn(Day("2026-08-01")));

        renewal.Cancel(active, "why", Day("2026-07-02"));

        Assert.Equal((SubscriptionState.Grace, Day("2026-06-30")),
            (active.StateOn(Day("2026-07-02")), active.LastUsableDayOn(Day("2026-07-02"))));
    }

    [Fact]
    public void A_paid_renewal_follows_on_the_old_year_whenever_it_is_paid()
    {
        var active = Activated("2025-07-01");
        var next = active.NextTermAsOf(Day(Placed), 12)!;
        Assert.Equal((1, Day("2026-07-01"), Day("2027-06-30")), (next.Number, next.Start, next.LastUsableDay));
        Assert.Single(active.Terms);

        OrderOf(active, active.Renew(Day(Placed), 12).Number).Pay(active, Day("2026-07-20"), 12);

        Assert.Equal(Day("2027-06-30"), active.LastUsableDayOn(Day("2026-08-01")));
        Assert.Equal(2, active.NextTermAsOf(Day("2026-08-01"), 12)!.Number);
    }

    [Fact]
    public void A_subscription_that_was_never_paid_has_no_next_term() => Assert.Null(subscription.NextTermAsOf(Day(Placed), 12));

    private static Order OrderOf(Subscription subscription, int term) => new(
        subscription, term, "PB10000000", new Price(475m, "USD"), 1, new BillingDetails("", "", "", "", "", "US"),
        Domain.AuditTrail.Actor.System, Day(Placed).ToDateTime(new TimeOnly(23, 59)));

    private static void Refuse(Rule rule, Action act) => Assert.Equal(rule, Assert.Throws<RuleBrokenException>(act).Rule);
}
