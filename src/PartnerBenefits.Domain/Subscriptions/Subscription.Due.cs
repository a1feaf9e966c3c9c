namespace PartnerBenefits.Domain.Subscriptions;

public sealed partial class Subscription
{
    /// <summary>Next day on which the scheduler has work here; null if there is none. Each change sets it to the current day.</summary>
    public DateOnly? NextDueOn { get; private set; }

    public void ScheduleNextCheck(DateOnly day) =>
        NextDueOn = DueDays(day).Where(due => due > day).Select(due => (DateOnly?)due).Min();

    /// <summary>Computes the day anew. If it was wrong, the scheduler looks at this again today, and so misses nothing.</summary>
    /// <param name="isUndone">Something that the scheduler had done was taken back.</param>
    /// <returns>True if the day was wrong.</returns>
    public bool RepairDueDay(DateOnly today, bool isUndone)
    {
        if (NextDueOn <= today)
        {
            return false;
        }

        var before = NextDueOn;
        ScheduleNextCheck(today);
        if (NextDueOn == before && !isUndone)
        {
            return false;
        }

        NextDueOn = today;
        return true;
    }

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
        return LastUsableDayOn(day) is { } last && SeatsUntilOn(day) is { } seats
            ? [.. Milestone.DaysOf(last), .. Milestone.DaysBeforeSeatsEnd(seats), .. unpaid]
            : unpaid;
    }
}
