namespace PartnerBenefits.Domain.Orders;

public sealed class Order : IOwnedByAccount
{
    public const int PayDays = 30;

    public const int RefundDays = 30;

    public const int NumberLength = 20;
    public const int ReasonLength = 400;

    private Order()
    {
    }

    public Order(
        Subscription subscription, int term, string number, Price price, int agreement, BillingDetails billing, Actor by, DateTime at)
    {
        Id = OrderId.New();
        (AccountId, SubscriptionId, TermNumber, Number) = (subscription.AccountId, subscription.Id, term, number);
        (Amount, Currency, TermsVersion, Billing) = (price.Amount, price.Currency, agreement, billing);
        (PlacedByKind, PlacedById, PlacedAt, PlacedOn) = (by.Kind, by.Id, at, DateOnly.FromDateTime(at));
    }

    public OrderId Id { get; private init; }

    public PartnerAccountId AccountId { get; private init; }

    PartnerAccountId? IOwnedByAccount.Owner => AccountId;

    public SubscriptionId SubscriptionId { get; private init; }

    public int TermNumber { get; private init; }

    public bool IsRenewal => TermNumber > 0;

    public string Number { get; private init; } = "";

    public decimal Amount { get; private init; }

    public string Currency { get; private init; } = "";

    public int TermsVersion { get; private init; }

    public BillingDetails Billing { get; private init; } = null!;

    public ActorKind PlacedByKind { get; private init; }

    public Guid PlacedById { get; private init; }

    public DateTime PlacedAt { get; private init; }

    public DateOnly PlacedOn { get; private init; }

    public DateOnly PayUntil => PlacedOn.AddDays(PayDays);

    public DateOnly? PaidOn { get; private set; }

    /// <summary>Day of the cancellation, or of the refund if the order was paid.</summary>
    public DateOnly? EndedOn { get; private set; }

    public string? EndReason { get; private set; }

    public DateOnly? RefundUntil => PaidOn?.AddDays(RefundDays);

    public OrderState StateOn(DateOnly day) => this switch
    {
        { EndedOn: not null, PaidOn: not null } => OrderState.Refunded,
        { EndedOn: not null } => OrderState.Cancelled,
        { PaidOn: not null } => OrderState.Paid,
        _ => day > PayUntil ? OrderState.Lapsed : OrderState.Unpaid,
    };

    public bool CanBeAskedToCancelOn(DateOnly day) => StateOn(day) is OrderState.Unpaid or OrderState.Paid;

    public void Pay(Subscription subscription, DateOnly day, int termMonths)
    {
        OrderRules.IsUnpaid.Require(StateOn(day) == OrderState.Unpaid);
        PaidOn = day;
        if (IsRenewal)
        {
            subscription.PayTerm(TermNumber, day);
        }
        else
        {
            subscription.Pay(day, termMonths);
        }
    }

    public void Cancel(Subscription subscription, string reason, DateOnly day)
    {
        OrderRules.IsUnpaid.Require(StateOn(day) == OrderState.Unpaid);
        End(subscription, reason, day);
    }

    public void Refund(Subscription subscription, string reason, DateOnly day)
    {
        OrderRules.WhyNoRefund(this, subscription, day)?.Require(false);
        End(subscription, reason, day);
    }

    private void End(Subscription subscription, string reason, DateOnly day)
    {
        (EndedOn, EndReason) = (day, reason);
        if (IsRenewal)
        {
            subscription.CancelTerm(TermNumber, day);
        }
        else
        {
            subscription.Cancel(day);
        }
    }
}
