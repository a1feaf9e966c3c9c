using static PartnerBenefits.UnitTests.Given;

namespace PartnerBenefits.UnitTests.Memberships;

public sealed class MembershipRenewalsTests
{
    [Theory]
    [InlineData("2027-05-30", null)]
    [InlineData("2027-05-31", "2028-06-30")]
    [InlineData("2027-06-30", "2028-06-30")]
    [InlineData("2027-07-01", "2028-06-30")]
    [InlineData("2027-07-30", "2028-06-30")]
    [InlineData("2027-07-31", "2028-07-30")]
    [InlineData("2029-01-01", "2029-12-31")]
    public void A_membership_is_renewed_from_thirty_days_before_its_end_and_starts_again_after_thirty_days(string day, string? last)
    {
        var membership = Membership.Joined(Account, Day("2026-07-01"));
        if (last is null)
        {
            Assert.Equal(MembershipRules.IsRenewable, Assert.Throws<RuleBrokenException>(() => membership.Renew(Day(day))).Rule);
            return;
        }

        membership.Renew(Day(day));
        Assert.Equal(Day(last), membership.LastUsableDay);
        Assert.True(membership.IsRunningOn(Day(day)));
    }

    [Theory]
    [InlineData("2028-02-29", "2029-02-27", "2030-02-27", "2031-02-27", "2032-02-28")]
    [InlineData("2026-12-31", "2027-12-30", "2028-12-30", "2029-12-30", "2030-12-30")]
    [InlineData("2027-03-01", "2028-02-29", "2029-02-28", "2030-02-28", "2031-02-28")]
    public void The_years_of_a_membership_are_counted_from_the_day_of_joining(string joined, params string[] lasts)
    {
        var membership = Membership.Joined(Account, Day(joined));
        foreach (var last in lasts)
        {
            Assert.Equal(Day(last), membership.LastUsableDay);
            membership.Renew(membership.LastUsableDay);
        }
    }

    [Theory]
    [InlineData("2027-07-30", MembershipLevel.Gold)]
    [InlineData("2027-07-31", MembershipLevel.Network)]
    public void A_competency_is_lost_with_a_gap(string day, MembershipLevel level)
    {
        var membership = Membership.Joined(Account, Day("2026-07-01"));
        membership.Raise(MembershipLevel.Gold, Day("2026-08-01"));
        membership.Renew(Day(day));
        Assert.Equal(level, membership.Level);
    }

    [Fact]
    public void The_level_of_a_membership_rises_only_while_it_runs_and_only_upwards()
    {
        var membership = Membership.Joined(Account, Day("2026-07-01"));
        membership.Raise(MembershipLevel.Silver, Day("2026-08-01"));
        Assert.Equal(MembershipRules.LevelIsHigher,
            Assert.Throws<RuleBrokenException>(() => membership.Raise(MembershipLevel.Silver, Day("2026-08-01"))).Rule);
        Assert.Equal(MembershipRules.IsRunning,
            Assert.Throws<RuleBrokenException>(() => membership.Raise(MembershipLevel.Gold, Day("2027-07-01"))).Rule);
    }

    [Fact]
    public void A_level_that_only_a_newer_version_knows_is_neither_replaced_nor_given_nor_refused()
    {
        var membership = new Membership(Account, MembershipLevel.NotKnown, Day("2026-07-01"), Day("2027-06-30"));
        var request = new LevelRequest(Account, MembershipLevel.NotKnown, "", PortalUserId.New(), DateTime.UnixEpoch);

        foreach (var act in (Action[])
        [
            () => membership.Raise(MembershipLevel.Gold, Day("2026-08-01")),
            () => request.Confirm(DateTime.UnixEpoch),
            () => request.Refuse("Too early", DateTime.UnixEpoch),
        ])
        {
            Assert.Equal(StoredNames.IsKnown, Assert.Throws<RuleBrokenException>(act).Rule);
        }
    }
}
