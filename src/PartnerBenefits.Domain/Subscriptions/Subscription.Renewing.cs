namespace PartnerBenefits.Domain.Subscriptions;

public sealed partial class Subscription
{
    public bool RenewsAutomatically { get; private set; } = true;

    /// <summary>Term in which automatic renewal was turned off; null if never. It can't be turned on again in that term.</summary>
    public int? RenewalOffInTerm { get; private set; }

    /// <summary>Returns false while an earlier renewal is unpaid, because that term may still lapse.</summary>
    public bool IsRenewableOn(DateOnly day) => CancelledOn is null && Anchor is not null
        && LastTermOn(day) is { PayUntil: null, LastUsableDay: var last }
        && last.AddDays(-RenewalDays) <= day && day <= last.AddDays(GraceDays);

    public DateOnly? RenewableFromOn(DateOnly day) =>
        CancelledOn is null && Anchor is not null ? LastUsableDayOn(day)?.AddDays(-RenewalDays) : null;

    public DateOnly? RenewsOnAsOf(DateOnly day) =>
        RenewsAutomatically && CancelledOn is null && Anchor is not null
        && LastTermOn(day) is { PayUntil: null } last && !HasTerm(last.Number + 1)
            ? last.LastUsableDay.AddDays(1)
            : null;

    /// <summary>Includes late renewals, because the portal may have been off, as long as the new term would still run.</summary>
    public bool IsRenewalDueOn(DateOnly day, int termMonths) =>
        RenewsOnAsOf(day) <= day && day <= NewTerm(LastTermOn(day)!.Number + 1, termMonths).LastUsableDay;

    public SubscriptionTerm Renew(DateOnly day, int termMonths)
    {
        SubscriptionRules.IsRenewable.Require(IsRenewableOn(day) || IsRenewalDueOn(day, termMonths));
        var number = LastTermOn(day)!.Number + 1;
        // A renewal whose order lapsed or was cancelled reuses its term.
        var term = Terms.Find(t => t.Number == number) ?? NewTerm(number, termMonths);
        if (!HasTerm(number))
        {
            Terms.Add(term);
        }

        term.OpenUntil(day.AddDays(Order.PayDays));
        NextDueOn = day;
        return term;
    }

    public void ExtendWith(Membership membership, DateOnly day)
    {
        if (!IsGrantedByLevel)
        {
            throw new InvalidOperationException("Only what a level brought follows the membership.");
        }

        var last = LastTermOn(day)!;
        Terms.Add(new SubscriptionTerm(this, last.Number + 1, last.LastUsableDay.AddDays(1), membership.LastUsableDay));
        NextDueOn = day;
    }

    public bool CanTurnRenewalOff(DateOnly day) => RenewsAutomatically && !IsGrantedByLevel && IsHeldOn(day);

    /// <summary>Returns false in Grace, because turning it on then would at once order a year that nobody has checked.</summary>
    public bool CanTurnRenewalOn(DateOnly day) => !RenewsAutomatically && !IsGrantedByLevel && CancelledOn is null
        && LastTermOn(day) is { } last && day <= last.LastUsableDay && (RenewalOffInTerm is not { } off || last.Number > off);

    public void TurnRenewalOff(DateOnly day)
    {
        SubscriptionRules.CanBeTurnedOff.Require(CanTurnRenewalOff(day));
        (RenewsAutomatically, RenewalOffInTerm, NextDueOn) = (false, LastTermOn(day)?.Number ?? 0, day);
    }

    public void TurnRenewalOn(DateOnly day)
    {
        SubscriptionRules.CanBeTurnedOn.Require(CanTurnRenewalOn(day));
        (RenewsAutomatically, NextDueOn) = (true, day);
    }

    internal void PayTerm(int number, DateOnly day)
    {
        Terms.Single(t => t.Number == number).Pay();
        NextDueOn = day;
    }

    internal void CancelTerm(int number, DateOnly day)
    {
        Terms.Single(t => t.Number == number).Cancel(day);
        NextDueOn = day;
    }

    private bool HasTerm(int number) => Terms.Exists(term => term.Number == number);

    private SubscriptionTerm NewTerm(int number, int termMonths) => new(
        this,
        number,
        Anchor!.Value.AddMonths(number * termMonths),
        Anchor.Value.AddMonths((number + 1) * termMonths).AddDays(-1));
}
