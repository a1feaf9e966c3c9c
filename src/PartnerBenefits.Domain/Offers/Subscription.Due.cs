namespace PartnerBenefits.Domain.Offers;

/// <content>When the scheduler has to look at it.</content>
public sealed partial class Subscription
{
    /// <summary>UTC; from then on something may be due. Set to the day of each change, so that nothing is missed. Null: nothing any more.</summary>
    public DateOnly? NextDueOn { get; private set; }

    /// <summary>All that was due by the day is done.</summary>
    public void WasLookedAt(DateOnly day) =>
        NextDueOn = DueDays(day).Where(due => due > day).Select(due => (DateOnly?)due).Min();

    private IEnumerable<DateOnly> DueDays(DateOnly day)
    {
        if (CancelledOn is not null)
        {
            return [];
        }

        if (PaidOn is null)
        {
            return [PayUntil.AddDays(1)];
        }

        var unpaid = Terms.Where(t => t.CancelledOn is null).Select(t => t.PayUntil?.AddDays(1)).OfType<DateOnly>();
        return LastUsableDayOn(day) is { } last ? [.. Milestone.DaysOf(last), .. unpaid] : unpaid;
    }
}
