namespace PartnerBenefits.UnitTests.Subscriptions.Year;

internal sealed class PlainYear(DateOnly start)
{
    private const int Days = 30;

    private readonly List<PlainSubscription> subscriptions = [];
    private DateOnly memberFrom = start;
    private int memberYears = 1;
    private MembershipLevel level;

    public DateOnly Today { get; private set; } = start;

    public IReadOnlyList<Observed> Seen => [.. subscriptions.Select(s => s.On(Today))];

    public (DateOnly Last, MembershipLevel Level, bool Runs) Member => (MemberUntil, level, IsMember);

    private DateOnly MemberUntil => memberFrom.AddYears(memberYears).AddDays(-1);

    private bool IsMember => Today <= MemberUntil;

    private PlainSubscription? Newest => subscriptions.LastOrDefault();

    public YearStep ToTheNextBoundary()
    {
        var next = subscriptions.SelectMany(s => s.Boundaries())
            .Concat([MemberUntil.AddDays(-Days), MemberUntil, MemberUntil.AddDays(Days)])
            .SelectMany(day => new[] { day.AddDays(-1), day, day.AddDays(1) }).Where(day => day > Today)
            .DefaultIfEmpty(Today.AddDays(1)).Min();
        return new YearStep(YearStepKind.DaysPass, next.DayNumber - Today.DayNumber);
    }

    public Rule? Take(YearStep step) => (step.Kind, Newest) switch
    {
        (YearStepKind.DaysPass, _) => Pass(step.Days),
        (YearStepKind.Buy, _) => WhyNotBuy() ?? Do(() => subscriptions.Add(new PlainSubscription(Today))),
        (YearStepKind.RenewMembership, _) => RenewMembership(),
        (YearStepKind.Raise, _) => Raise(),
        (_, null) => null,
        (YearStepKind.Pay, { } s) => s.OrderOn(Today) != OrderState.Unpaid ? OrderRules.IsUnpaid : Do(() => s.Pay(Today)),
        (YearStepKind.Cancel, { } s) => s.OrderOn(Today) != OrderState.Unpaid ? OrderRules.IsUnpaid : Do(s.EndOrder),
        (YearStepKind.Refund, { } s) => Refund(s),
        (YearStepKind.Activate, { } s) => s.StateOn(Today) != SubscriptionState.Paid ? SubscriptionRules.IsPaid : Do(s.Activate),
        (YearStepKind.TurnRenewalOff, { } s) => s.MayTurnOff(Today) ? Do(s.TurnOff) : SubscriptionRules.CanBeTurnedOff,
        (YearStepKind.TurnRenewalOn, { } s) => s.MayTurnOn(Today) ? Do(s.TurnOn) : SubscriptionRules.CanBeTurnedOn,
        (YearStepKind.Renew, { } s) => Renew(s, s.IsInWindow(Today) || s.IsDueByItself(Today)),
        (_, { } s) => s.IsDueByItself(Today) ? Renew(s, true) : null,
    };

    private static Rule? Do(Action step)
    {
        step();
        return null;
    }

    private Rule? Pass(int days)
    {
        for (var day = 0; day < days; day++)
        {
            Today = Today.AddDays(1);
            subscriptions.ForEach(s => s.DayBegins(Today));
        }

        return null;
    }

    private Rule? WhyNotBuy() =>
        !IsMember ? PurchaseRules.IsMember
        : level != MembershipLevel.Network ? PurchaseRules.HoldsNoCompetency
        : subscriptions.Exists(s => s.IsHeld(Today)) ? PurchaseRules.HasNone
        : null;

    private Rule? Renew(PlainSubscription s, bool isTime) =>
        !IsMember ? PurchaseRules.IsMember
        : level != MembershipLevel.Network ? PurchaseRules.HoldsNoCompetency
        : !isTime ? SubscriptionRules.IsRenewable
        : Do(() => s.Renew(Today));

    private Rule? Refund(PlainSubscription s) =>
        s.OrderOn(Today) != OrderState.Paid ? OrderRules.IsPaid
        : s.IsActivated ? OrderRules.NothingIsActivated
        : !s.MayRefund(Today) ? OrderRules.RefundIsInTime
        : Do(s.EndOrder);

    private Rule? RenewMembership()
    {
        if (Today < MemberUntil.AddDays(-Days))
        {
            return MembershipRules.IsRenewable;
        }

        if (Today > MemberUntil.AddDays(Days))
        {
            (memberFrom, memberYears, level) = (Today, 1, MembershipLevel.Network);
        }
        else
        {
            memberYears++;
        }

        return null;
    }

    private Rule? Raise() =>
        !IsMember ? MembershipRules.IsRunning
        : level != MembershipLevel.Network ? MembershipRules.LevelIsHigher
        : Do(() => level = MembershipLevel.Silver);
}
