namespace PartnerBenefits.UnitTests.Subscriptions.Year;

internal sealed class RealYear(DateOnly start)
{
    private static readonly BillingDetails Billing = new("", "Contoso", "1 Example Street", "00000", "Example", "US");

    private readonly Offer offer = Given.Offer();
    private readonly Membership membership = Membership.Joined(Given.Account, start);
    private readonly List<Subscription> subscriptions = [];
    private readonly Dictionary<SubscriptionId, Order> latest = [];

    public DateOnly Today { get; private set; } = start;

    public IReadOnlyList<Observed> Seen => [.. subscriptions.Select(Observe)];

    public (DateOnly Last, MembershipLevel Level, bool Runs) Member =>
        (membership.LastUsableDay, membership.Level, membership.IsRunningOn(Today));

    private Subscription? Newest => subscriptions.LastOrDefault();

    public Rule? Take(YearStep step)
    {
        try
        {
            Do(step);
            return null;
        }
        catch (RuleBrokenException broken)
        {
            return broken.Rule;
        }
    }

    private void Do(YearStep step)
    {
        switch (step.Kind, Newest)
        {
            case (YearStepKind.DaysPass, _):
                Today = Today.AddDays(step.Days);
                break;
            case (YearStepKind.Buy, _):
                Buy();
                break;
            case (YearStepKind.RenewMembership, _):
                membership.Renew(Today);
                break;
            case (YearStepKind.Raise, _):
                membership.Raise(MembershipLevel.Silver, Today);
                break;
            case (_, { } subscription):
                Do(step.Kind, subscription, latest[subscription.Id]);
                break;
            default:
                break;
        }
    }

    private void Do(YearStepKind kind, Subscription s, Order order)
    {
        switch (kind)
        {
            case YearStepKind.Pay:
                order.Pay(s, Today, offer.TermMonths);
                break;
            case YearStepKind.Cancel:
                order.Cancel(s, "Because", Today);
                break;
            case YearStepKind.Refund:
                order.Refund(s, "Because", Today);
                break;
            case YearStepKind.Activate:
                s.Activate(offer, Today);
                break;
            case YearStepKind.TurnRenewalOff:
                s.TurnRenewalOff(Today);
                break;
            case YearStepKind.TurnRenewalOn:
                s.TurnRenewalOn(Today);
                break;
            case YearStepKind.Renew:
            case YearStepKind.SchedulerRuns when s.IsRenewalDueOn(Today, offer.TermMonths):
                Renew(s);
                break;
            default:
                break;
        }
    }

    private void Buy()
    {
        PurchaseRules.WhyNotBuy(offer, membership, subscriptions, Today)?.Require(false);
        var subscription = new Subscription(Given.Account, offer.Id, Today);
        subscriptions.Add(subscription);
        latest[subscription.Id] = OrderOf(subscription, 0);
    }

    private void Renew(Subscription s)
    {
        PurchaseRules.WhyNotRenew(offer, membership, Today)?.Require(false);
        latest[s.Id] = OrderOf(s, s.Renew(Today, offer.TermMonths).Number);
    }

    private Order OrderOf(Subscription s, int term) => new(
        s, term, "PB10000000", new Price(475, "USD"), 1, Billing, Actor.System, Today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));

    private Observed Observe(Subscription s) => new(
        s.StateOn(Today),
        s.LastUsableDayOn(Today),
        s.SeatsUntilOn(Today),
        s.RenewsOnAsOf(Today),
        s.IsRenewableOn(Today),
        s.CanTurnRenewalOff(Today),
        s.CanTurnRenewalOn(Today),
        latest[s.Id].StateOn(Today));
}
