using static PartnerBenefits.UnitTests.Given;

namespace PartnerBenefits.UnitTests.Memberships;

public sealed class MembershipTests
{
    [Theory]
    [InlineData("2026-06-30", false)]
    [InlineData("2026-07-01", true)]
    [InlineData("2027-06-29", true)]
    [InlineData("2027-06-30", true)]
    [InlineData("2027-07-01", false)]
    public void A_membership_runs_from_the_day_of_joining_through_its_last_usable_day(string day, bool runs)
    {
        var membership = new Membership(Account, MembershipLevel.Silver, Day("2026-07-01"), Day("2027-06-30"));
        Assert.Equal(runs, membership.IsRunningOn(Day(day)));
    }
}
