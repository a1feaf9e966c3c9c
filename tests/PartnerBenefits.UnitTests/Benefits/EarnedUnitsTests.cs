using static PartnerBenefits.UnitTests.Given;

namespace PartnerBenefits.UnitTests.Benefits;

public sealed class EarnedUnitsTests
{
    [Fact]
    public void Earned_units_belong_to_the_entitlement_and_the_term_and_say_who_recorded_them()
    {
        var subscription = Paid("2026-07-01");
        var entitlement = subscription.Activate(Offer(new Benefit { EarnedQuantity = 5 }), Day("2026-07-01")).Entitlements.Single();
        var staff = StaffMemberId.New();

        var earned = entitlement.Earn(subscription.Terms[0], 5, Day("2026-09-01"), Actor.For(staff));

        Assert.Equal((Account, entitlement.Id, subscription.Terms[0].Id), (earned.AccountId, earned.EntitlementId, earned.TermId));
        Assert.Equal((5, Day("2026-09-01")), (earned.Amount, earned.Day));
        Assert.Equal((ActorKind.Staff, staff.Value), (earned.ByKind, earned.ById));
        Assert.Equal(0, entitlement.Granted);
    }
}
