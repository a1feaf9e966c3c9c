using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Domain.Offers;

/// <content>Renewing, by hand and by itself.</content>
public sealed partial class Subscription
{
    public bool RenewsAutomatically { get; private set; } = true;

    /// <summary>Number of the last term when it was turned off, or of the first if that was still unpaid: it can't be turned on again before there is a later one. Null: never turned off.</summary>
    public int? RenewalOffInTerm { get; private set; }

    /// <summary>Not while an earlier renewal is unpaid: a year can't rest on one that may still fall.</summary>
    public bool IsRenewableOn(DateOnly day) => CancelledOn is null && Anchor is not null
        && LastTermOn(day) is { PayUntil: null, LastUsableDay: var last } && last.AddDays(-RenewalDays) <= day && day <= last.AddDays(GraceDays);

    /// <summary>When it can be renewed from, as it is known on the day. Null: it can't be at all.</summary>
    public DateOnly? RenewableFromOn(DateOnly day) => CancelledOn is null && Anchor is not null ? LastUsableDayOn(day)?.AddDays(-RenewalDays) : null;

    /// <summary>When it renews by itself, as it is known on the day: the anchor's day. Null: it doesn't, or a renewal is still unpaid.</summary>
    public DateOnly? RenewsOnAsOf(DateOnly day) =>
        RenewsAutomatically && CancelledOn is null && Anchor is not null && LastTermOn(day) is { PayUntil: null } last && !HasTerm(last.Number + 1)
            ? last.LastUsableDay.AddDays(1)
            : null;

    /// <summary>
    /// A renewal that is late, because the portal was off, is made up for as long as the new term would still run: not to be
    /// renewed was nobody's wish.
    /// </summary>
    public bool IsRenewalDueOn(DateOnly day, int termMonths) =>
        RenewsOnAsOf(day) <= day && day <= NewTerm(LastTermOn(day)!.Number + 1, termMonths).LastUsableDay;

    /// <summary>The new term starts the day after the old one's last, and counts at once; unpaid, it does so until its order lapses.</summary>
    /// <exception cref="RuleBrokenException">It is too early or too late, or it isn't renewed on its own.</exception>
    public Term Renew(DateOnly day, int termMonths)
    {
        SubscriptionRules.IsRenewable.Require(IsRenewableOn(day) || IsRenewalDueOn(day, termMonths));
        var number = LastTermOn(day)!.Number + 1;
        // One whose order lapsed or was cancelled is ordered anew.
        var term = Terms.Find(t => t.Number == number) ?? NewTerm(number, termMonths);
        if (!HasTerm(number))
        {
            Terms.Add(term);
        }

        term.OpenUntil(day.AddDays(Order.PayDays));
        NextDueOn = day;
        return term;
    }

    /// <summary>The membership was renewed, and its level's benefits with it.</summary>
    /// <exception cref="InvalidOperationException">It wasn't brought by a level.</exception>
    public void ExtendWith(Membership membership, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(membership);
        if (!IsOfLevel)
        {
            throw new InvalidOperationException("Only what a level brought follows the membership.");
        }

        var last = LastTermOn(day)!;
        Terms.Add(new Term(this, last.Number + 1, last.LastUsableDay.AddDays(1), membership.LastUsableDay));
        NextDueOn = day;
    }

    public bool CanTurnRenewalOff(DateOnly day) => RenewsAutomatically && !IsOfLevel && IsHeldOn(day);

    /// <summary>Not before it has been renewed (walkthrough, Offers), nor in Grace: a year that nobody has looked at would be ordered at once.</summary>
    public bool CanTurnRenewalOn(DateOnly day) => !RenewsAutomatically && !IsOfLevel && CancelledOn is null
        && LastTermOn(day) is { } last && day <= last.LastUsableDay && (RenewalOffInTerm is not { } off || last.Number > off);

    /// <exception cref="RuleBrokenException">It is off already, or it is over.</exception>
    public void TurnRenewalOff(DateOnly day)
    {
        SubscriptionRules.CanBeTurnedOff.Require(CanTurnRenewalOff(day));
        (RenewsAutomatically, RenewalOffInTerm, NextDueOn) = (false, LastTermOn(day)?.Number ?? 0, day);
    }

    /// <exception cref="RuleBrokenException">It was turned off in this term, or is on already, or it is over or in Grace.</exception>
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

    private Term NewTerm(int number, int termMonths) => new(
        this,
        number,
        Anchor!.Value.AddMonths(number * termMonths),
        Anchor.Value.AddMonths((number + 1) * termMonths).AddDays(-1));
}
