using static PartnerBenefits.UnitTests.Given;

namespace PartnerBenefits.UnitTests.Benefits;

public sealed class UsageRecordTests
{
    [Fact]
    public void Only_as_many_units_as_are_left_can_be_used()
    {
        var subscription = Paid("2026-07-01");
        var entitlement = subscription.Activate(Offer(new Benefit { Quantity = 10 }), Day("2026-07-01")).Entitlements.Single();
        var staff = Actor.For(StaffMemberId.New());

        var used = entitlement.Use(subscription.Terms[0], 3, left: 3, Day("2026-09-01"), staff);

        Assert.Equal((3, Day("2026-09-01"), entitlement.Id, staff.Id), (used.Amount, used.Day, used.EntitlementId, used.ById));
        var broken = Assert.Throws<RuleBrokenException>(() => entitlement.Use(subscription.Terms[0], 4, left: 3, Day("2026-09-01"), staff));
        Assert.Equal(BenefitRules.SoMuchIsLeft, broken.Rule);
    }
}
