namespace PartnerBenefits.Domain.Offers;

public static class OrderRules
{
    public static readonly Rule IsUnpaid = new("This order can't be paid or cancelled any more: it was paid, lapsed or ended meanwhile.");

    public static readonly Rule IsPaid = new("Only an order that was paid can be refunded.");

    public static readonly Rule RefundIsInTime = new("A refund is possible within 30 days of the payment, and these are over.");

    public static readonly Rule NothingIsActivated = new(
        "The subscription was activated, so this order can't be refunded: "
        + "a refund is possible only while nothing is activated and no key has been displayed.");

    public static readonly Rule CanBeAskedToCancel = new("This order is over: there is nothing left to cancel.");

    public static readonly Rule NothingWaits = new(
        "Your organisation has asked to cancel this order already. Wait for the answer of the network's support.");

    public static readonly Rule CancellationIsOpen = new("This request to cancel was answered meanwhile.");

    public static Rule? WhyNotAskToCancel(Order order, Subscription subscription, DateOnly day)
    {
        return order.StateOn(day) switch
        {
            OrderState.Unpaid => null,
            OrderState.Paid => WhyNoRefund(order, subscription, day),
            _ => CanBeAskedToCancel,
        };
    }

    public static Rule? WhyNoRefund(Order order, Subscription subscription, DateOnly day)
    {
        return order.StateOn(day) != OrderState.Paid ? IsPaid
            : subscription.ActivatedOn is not null ? NothingIsActivated
            : day > order.RefundUntil ? RefundIsInTime
            : null;
    }
}
