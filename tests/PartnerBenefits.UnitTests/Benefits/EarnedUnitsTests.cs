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

    [Theory]
    [InlineData(5, 0, true)]
    [InlineData(3, 2, true)]
    [InlineData(6, 0, false)]
    [InlineData(4, 2, false)]
    public void No_more_is_taken_back_than_an_entry_still_counts(int amount, int before, bool isAllowed)
    {
        var subscription = Paid("2026-07-01");
        var entitlement = subscription.Activate(Offer(new Benefit { EarnedQuantity = 5 }), Day("2026-07-01")).Entitlements.Single();
        var earned = entitlement.Earn(subscription.Terms[0], 5, Day("2026-09-01"), Actor.System);

        if (!isAllowed)
        {
            Assert.Same(BenefitRules.SoMuchWasRecorded, Assert.Throws<RuleBrokenException>(TakeBack).Rule);
            return;
        }

        var correction = TakeBack();
        Assert.Equal((amount, "Typed wrongly", earned.TermId, earned.EntitlementId),
            (correction.Amount, correction.Reason, correction.TermId, correction.EntitlementId));
        Assert.Equal(((long?)earned.Id, (long?)null), (correction.EarnedId, correction.UsedId));

        UnitsCorrection TakeBack() => earned.TakeBack(amount, before, "Typed wrongly", Day("2026-09-02"), Actor.System);
    }

    [Theory]
    [InlineData(KeyPolicy.PerLicense, 3, 0, Fulfilment.Key, 3)]
    [InlineData(KeyPolicy.Shared, 1, 0, Fulfilment.Key, 1)]
    [InlineData(null, 0, 3, Fulfilment.Seats, 3)]
    [InlineData(null, 0, 1, Fulfilment.Request, 1)]
    [InlineData(null, 0, 0, Fulfilment.Seats, 0)]
    public void Units_are_taken_by_keys_and_by_people(KeyPolicy? policy, int keys, int seats, Fulfilment fulfilment, int taken) =>
        Assert.Equal(taken, new EntitlementSnapshot
        {
            Subscription = SubscriptionState.Active,
            Fulfilment = fulfilment,
            KeyPolicy = policy,
            KeysClaimed = keys,
            SeatsTaken = seats,
        }.UnitsTaken);
}
