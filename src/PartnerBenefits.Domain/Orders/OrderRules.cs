namespace PartnerBenefits.Domain.Orders;

public static class OrderRules
{
    public static readonly Rule IsUnpaid = new("This order can no longer be paid or cancelled: it was paid, has lapsed or has ended.")
    {
        IsOutdated = true,
    };

    public static readonly Rule IsPaid = new("Only a paid order can be refunded.");

    public static readonly Rule RefundIsInTime = new(
        "This order can no longer be refunded: more than 30 days have passed since the payment.");

    public static readonly Rule NothingIsActivated = new(
        "This order can't be refunded, because the subscription was activated. " +
        "A refund is possible only while nothing is activated and no key has been displayed.");

    public static readonly Rule CanBeAskedToCancel = new("This order has ended, so there is nothing left to cancel.")
    {
        IsOutdated = true,
    };

    public static readonly Rule NothingWaits = new(
        "Your organisation has already asked to cancel this order. Wait for the answer from the network's support.")
    {
        IsOutdated = true,
    };

    public static readonly Rule CancellationIsOpen = new("This request to cancel has already been answered.")
    {
        IsOutdated = true,
    };

    public static Rule? WhyNotAskToCancel(Order order, Subscription subscription, DateOnly day)
    {
        return order.StateOn(day) switch
        {
            OrderState.Unpaid => null,
            OrderState.Paid => WhyNoRefund(order, subscription, day),
            OrderState.Lapsed or OrderState.Cancelled or OrderState.Refunded => CanBeAskedToCancel,
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
