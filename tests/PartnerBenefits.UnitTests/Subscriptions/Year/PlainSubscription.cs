namespace PartnerBenefits.UnitTests.Subscriptions.Year;

/// <summary>A subscription as a story: each day changes what is remembered, and nothing is derived from terms.</summary>
internal sealed class PlainSubscription(DateOnly orderedOn)
{
    private const int Days = 30;

    private DateOnly placedOn = orderedOn;
    private DateOnly? orderPaidOn;
    private bool orderEnded;
    private DateOnly? anchor;
    private int years;
    private DateOnly? unpaidUntil;
    private bool nextYearFell;
    private bool lapsedUnpaid;
    private int? offAfterYears;

    public bool IsActivated { get; private set; }

    public bool IsCancelled { get; private set; }

    public bool IsPaid => anchor is not null;

    public bool RenewsByItself { get; private set; } = true;

    private DateOnly? Last => anchor is null ? null : EndOfYear(years);

    /// <summary>A year that isn't paid counts only while there is time to pay for it.</summary>
    private DateOnly? SeatsUntil =>
        anchor is null ? null
        : unpaidUntil is null ? Last!.Value.AddDays(Days)
        : unpaidUntil > EndOfYear(years - 1).AddDays(Days) ? unpaidUntil
        : EndOfYear(years - 1).AddDays(Days);

    public bool IsHeld(DateOnly today) => StateOn(today) is not (SubscriptionState.Expired or SubscriptionState.Cancelled);

    public IEnumerable<DateOnly> Boundaries() => new[]
    {
        placedOn.AddDays(Days), orderPaidOn?.AddDays(Days), Last?.AddDays(-Days), Last, Last?.AddDays(Days), unpaidUntil,
    }.OfType<DateOnly>();

    public void DayBegins(DateOnly today)
    {
        lapsedUnpaid |= !IsPaid && !IsCancelled && today > placedOn.AddDays(Days);
        if (today > unpaidUntil)
        {
            YearFalls();
        }
    }

    public SubscriptionState StateOn(DateOnly today) =>
        IsCancelled ? SubscriptionState.Cancelled
        : !IsPaid ? (lapsedUnpaid ? SubscriptionState.Expired : SubscriptionState.Ordered)
        : today > Last!.Value.AddDays(Days) ? SubscriptionState.Expired
        : today > Last ? SubscriptionState.Grace
        : IsActivated ? SubscriptionState.Active : SubscriptionState.Paid;

    public OrderState OrderOn(DateOnly today) =>
        orderEnded ? (orderPaidOn is null ? OrderState.Cancelled : OrderState.Refunded)
        : orderPaidOn is not null ? OrderState.Paid
        : today > placedOn.AddDays(Days) ? OrderState.Lapsed : OrderState.Unpaid;

    public bool IsInWindow(DateOnly today) =>
        IsPaid && !IsCancelled && unpaidUntil is null && today >= Last!.Value.AddDays(-Days) && today <= Last.Value.AddDays(Days);

    public bool IsDueByItself(DateOnly today) =>
        IsPaid && !IsCancelled && RenewsByItself && !nextYearFell && unpaidUntil is null && today > Last && today <= EndOfYear(years + 1);

    public bool MayTurnOff(DateOnly today) => RenewsByItself && IsHeld(today);

    public bool MayTurnOn(DateOnly today) => !RenewsByItself && IsPaid && IsHeld(today) && today <= Last && years > offAfterYears;

    public bool MayRefund(DateOnly today) => !IsActivated && today <= orderPaidOn!.Value.AddDays(Days);

    public void Pay(DateOnly today)
    {
        orderPaidOn = today;
        if (anchor is null)
        {
            (anchor, years) = (today, 1);
        }

        unpaidUntil = null;
    }

    public void EndOrder()
    {
        orderEnded = true;
        if (years > 1)
        {
            YearFalls();
        }
        else
        {
            IsCancelled = true;
        }
    }

    public void Activate() => IsActivated = true;

    public void TurnOff() => (RenewsByItself, offAfterYears) = (false, Math.Max(years, 1));

    public void TurnOn() => RenewsByItself = true;

    public void Renew(DateOnly today)
    {
        (years, nextYearFell, unpaidUntil) = (years + 1, false, today.AddDays(Days));
        (placedOn, orderPaidOn, orderEnded) = (today, null, false);
    }

    public Observed On(DateOnly today) => new(
        StateOn(today),
        Last,
        SeatsUntil,
        IsPaid && !IsCancelled && RenewsByItself && !nextYearFell && unpaidUntil is null ? Last!.Value.AddDays(1) : null,
        IsInWindow(today),
        MayTurnOff(today),
        MayTurnOn(today),
        OrderOn(today));

    private void YearFalls() => (years, unpaidUntil, nextYearFell) = (years - 1, null, true);

    private DateOnly EndOfYear(int year) => anchor!.Value.AddMonths(12 * year).AddDays(-1);
}
