using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Domain.Offers;

/// <summary>What was ordered for one term of a subscription, at what price, and what became of it. Paid by invoice.</summary>
/// <remarks>The days of payment and end are concurrency tokens: of two who decide at once, the later one finds the earlier one's.</remarks>
public sealed class Order : IOwnedByAccount
{
    /// <summary>An unpaid order lapses after so many days (walkthrough, Offers).</summary>
    public const int PayDays = 30;

    /// <summary>Days after the payment in which a refund is possible.</summary>
    public const int RefundDays = 30;

    public const int NumberLength = 20;
    public const int ReasonLength = 400;

    private Order()
    {
    }

    /// <param name="term">Number of the term; 0 is the purchase itself.</param>
    /// <param name="price">Of the offer, as it was agreed to.</param>
    /// <param name="terms">Version of the terms that it was ordered under.</param>
    public Order(Subscription subscription, int term, string number, Price price, int terms, BillingDetails billing, Actor by, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        ArgumentNullException.ThrowIfNull(price);
        Id = OrderId.New();
        (AccountId, SubscriptionId, TermNumber, Number) = (subscription.AccountId, subscription.Id, term, number);
        (Amount, Currency, TermsVersion, Billing) = (price.Amount, price.Currency, terms, billing);
        (PlacedByKind, PlacedById, PlacedAt, PlacedOn) = (by.Kind, by.Id, at, DateOnly.FromDateTime(at));
    }

    public OrderId Id { get; private init; }

    public PartnerAccountId AccountId { get; private init; }

    PartnerAccountId? IOwnedByAccount.Owner => AccountId;

    public SubscriptionId SubscriptionId { get; private init; }

    public int TermNumber { get; private init; }

    public bool IsRenewal => TermNumber > 0;

    /// <summary>Unique; what a person quotes.</summary>
    public string Number { get; private init; } = "";

    public decimal Amount { get; private init; }

    /// <summary>ISO 4217.</summary>
    public string Currency { get; private init; } = "";

    public int TermsVersion { get; private init; }

    public BillingDetails Billing { get; private init; } = null!;

    /// <summary>The system where it renewed by itself.</summary>
    public ActorKind PlacedByKind { get; private init; }

    public Guid PlacedById { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime PlacedAt { get; private init; }

    /// <summary>UTC.</summary>
    public DateOnly PlacedOn { get; private init; }

    public DateOnly PayUntil => PlacedOn.AddDays(PayDays);

    public DateOnly? PaidOn { get; private set; }

    /// <summary>When it was cancelled, or refunded where it was paid.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Why it was cancelled or refunded, in staff's words; null otherwise.</summary>
    public string? EndReason { get; private set; }

    /// <summary>The last day on which it could be refunded, as far as days decide. Null: unpaid.</summary>
    public DateOnly? RefundUntil => PaidOn?.AddDays(RefundDays);

    public OrderState StateOn(DateOnly day) => this switch
    {
        { EndedOn: not null, PaidOn: not null } => OrderState.Refunded,
        { EndedOn: not null } => OrderState.Cancelled,
        { PaidOn: not null } => OrderState.Paid,
        _ => day > PayUntil ? OrderState.Lapsed : OrderState.Unpaid,
    };

    /// <summary>Whether there is anything left to cancel or to refund, as far as the order itself decides.</summary>
    public bool CanBeAskedToCancelOn(DateOnly day) => StateOn(day) is OrderState.Unpaid or OrderState.Paid;

    /// <summary>Staff have seen the money.</summary>
    /// <exception cref="RuleBrokenException">It isn't an unpaid order (any more).</exception>
    public void Pay(Subscription subscription, DateOnly day, int termMonths)
    {
        ArgumentNullException.ThrowIfNull(subscription);
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

    /// <summary>Before it is paid; what it would have brought is as if it had never been.</summary>
    /// <exception cref="RuleBrokenException">It isn't an unpaid order (any more).</exception>
    public void Cancel(Subscription subscription, string reason, DateOnly day)
    {
        OrderRules.IsUnpaid.Require(StateOn(day) == OrderState.Unpaid);
        End(subscription, reason, day);
    }

    /// <exception cref="RuleBrokenException">It isn't paid, more than 30 days have passed, or something was activated (walkthrough, Offers).</exception>
    public void Refund(Subscription subscription, string reason, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(subscription);
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
