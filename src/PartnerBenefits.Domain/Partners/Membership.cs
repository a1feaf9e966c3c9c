using PartnerBenefits.Domain.Offers;

namespace PartnerBenefits.Domain.Partners;

/// <summary>The account's place in the network. No row: the organisation is not a member.</summary>
public sealed class Membership : IOwnedByAccount
{
    /// <summary>Days before the last usable day from which it can be renewed; after it, at any time.</summary>
    public const int RenewalDays = 30;

    private Membership()
    {
    }

    public Membership(PartnerAccountId account, MembershipLevel level, DateOnly joinedOn, DateOnly lastUsableDay) =>
        (AccountId, Level, JoinedOn, LastUsableDay, NextDueOn) = (account, level, joinedOn, lastUsableDay, joinedOn);

    /// <summary>Of an organisation that joins: a Network member for a year.</summary>
    public static Membership Joined(PartnerAccountId account, DateOnly day) =>
        new(account, MembershipLevel.Network, day, day.AddYears(1).AddDays(-1));

    public PartnerAccountId AccountId { get; private init; }

    PartnerAccountId? IOwnedByAccount.Owner => AccountId;

    public MembershipLevel Level { get; private set; }

    public DateOnly JoinedOn { get; private init; }

    /// <summary>From which its years are counted since it last began anew; null: <see cref="JoinedOn"/>.</summary>
    public DateOnly? Anchor { get; private set; }

    /// <summary>Inclusive, UTC.</summary>
    public DateOnly LastUsableDay { get; private set; }

    /// <inheritdoc cref="Subscription.NextDueOn"/>
    public DateOnly? NextDueOn { get; private set; }

    /// <summary>A lapsed membership stops buying and renewing; what was bought stays (walkthrough, row 1).</summary>
    public bool IsRunningOn(DateOnly day) => JoinedOn <= day && day <= LastUsableDay;

    public DateOnly RenewableFrom => LastUsableDay.AddDays(-RenewalDays);

    /// <summary>
    /// Within 30 days after its end the next year follows on the old one without a gap. Later it begins anew, at the Network
    /// level: a competency has to be earned again.
    /// </summary>
    /// <exception cref="RuleBrokenException">It is too early.</exception>
    public void Renew(DateOnly day)
    {
        MembershipRules.IsRenewable.Require(RenewableFrom <= day);
        if (day > LastUsableDay.AddDays(Subscription.GraceDays))
        {
            (Anchor, Level) = (day, MembershipLevel.Network);
        }

        (LastUsableDay, NextDueOn) = (NextLastUsableDay(), day);
    }

    /// <summary>Staff have confirmed that it was earned.</summary>
    /// <exception cref="RuleBrokenException">The membership has lapsed, or it has the level, or a higher one.</exception>
    public void Raise(MembershipLevel level, DateOnly day)
    {
        MembershipRules.IsRunning.Require(IsRunningOn(day));
        MembershipRules.LevelIsHigher.Require(level > Level);
        Level = level;
    }

    /// <inheritdoc cref="Subscription.WasLookedAt"/>
    public void WasLookedAt(DateOnly day) =>
        NextDueOn = Milestone.DaysOf(LastUsableDay).Where(due => due > day).Select(due => (DateOnly?)due).Min();

    private DateOnly NextLastUsableDay()
    {
        var anchor = Anchor ?? JoinedOn;
        var after = Anchor > LastUsableDay ? anchor : LastUsableDay;
        return Enumerable.Range(1, int.MaxValue).Select(years => anchor.AddYears(years).AddDays(-1)).First(last => last > after);
    }
}
