namespace PartnerBenefits.Domain.Memberships;

public sealed class Membership : IOwnedByAccount
{
    public const int RenewalDays = 30;

    private Membership()
    {
    }

    public Membership(PartnerAccountId account, MembershipLevel level, DateOnly joinedOn, DateOnly lastUsableDay) =>
        (AccountId, Level, JoinedOn, LastUsableDay, NextDueOn) = (account, level, joinedOn, lastUsableDay, joinedOn);

    public static Membership Joined(PartnerAccountId account, DateOnly day) =>
        new(account, MembershipLevel.Network, day, day.AddYears(1).AddDays(-1));

    public PartnerAccountId AccountId { get; private init; }

    PartnerAccountId? IOwnedByAccount.Owner => AccountId;

    public MembershipLevel Level { get; private set; }

    public DateOnly JoinedOn { get; private init; }

    /// <summary>First day of the current run of years; null means <see cref="JoinedOn"/>.</summary>
    public DateOnly? Anchor { get; private set; }

    public DateOnly LastUsableDay { get; private set; }

    public DateOnly? NextDueOn { get; private set; }

    public bool IsRunningOn(DateOnly day) => JoinedOn <= day && day <= LastUsableDay;

    public DateOnly RenewableFrom => LastUsableDay.AddDays(-RenewalDays);

    /// <summary>Adds a year without a gap up to 30 days after the end. Later the membership restarts at the Network level.</summary>
    public void Renew(DateOnly day)
    {
        MembershipRules.IsRenewable.Require(RenewableFrom <= day);
        if (day > LastUsableDay.AddDays(Subscription.GraceDays))
        {
            (Anchor, Level) = (day, MembershipLevel.Network);
        }

        (LastUsableDay, NextDueOn) = (NextLastUsableDay(), day);
    }

    public void Raise(MembershipLevel level, DateOnly day)
    {
        MembershipRules.IsRunning.Require(IsRunningOn(day));
        StoredNames.IsKnown.Require(Level != MembershipLevel.NotKnown);
        MembershipRules.LevelIsHigher.Require(level > Level);
        Level = level;
    }

    public void ScheduleNextCheck(DateOnly day) =>
        NextDueOn = Milestone.DaysOf(LastUsableDay).Where(due => due > day).Select(due => (DateOnly?)due).Min();

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

    private DateOnly NextLastUsableDay()
    {
        var anchor = Anchor ?? JoinedOn;
        var after = Anchor > LastUsableDay ? anchor : LastUsableDay;
        return Enumerable.Range(1, int.MaxValue).Select(years => anchor.AddYears(years).AddDays(-1)).First(last => last > after);
    }
}
