using System.Collections.Concurrent;
using CsCheck;

namespace PartnerBenefits.UnitTests.Benefits;

public sealed class SnapshotAgainstItsModelTests
{
    private static readonly Gen<SubscriptionState> MostlyActive =
        Gen.Frequency((2, Gen.Const(SubscriptionState.Active)), (1, Gen.Enum<SubscriptionState>()));

    private static readonly Gen<(PoolSide? Side, int? Units)> Pool = Gen.OneOf(
        Gen.Const<(PoolSide?, int?)>((null, null)),
        Gen.Enum<PoolSide>().Select(side => ((PoolSide?)side, (int?)null)),
        Gen.Select(Gen.Enum<PoolSide>(), Gen.Int[0, 3]).Select((side, units) => ((PoolSide?)side, (int?)units)));

    private static readonly Gen<bool> SeldomTrue = Gen.Frequency((4, Gen.Const(false)), (1, Gen.Const(true)));

    private static readonly Gen<EntitlementSnapshot> AnySnapshot = Gen.Select(
        Gen.Select(MostlyActive, Gen.Enum<Fulfilment>(), Gen.Nullable(Gen.Enum<KeyPolicy>(), 0.3), SeldomTrue),
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2], Pool),
        Gen.Select(Gen.Int[0, 4], Gen.Bool, Gen.Int[0, 1], Gen.Nullable(Gen.Enum<ActivationStage>(), 0.5)),
        (kind, units, taken) => new EntitlementSnapshot
        {
            Subscription = kind.Item1,
            IsUnverified = kind.Item4,
            Fulfilment = kind.Item2,
            KeyPolicy = kind.Item3,
            Granted = units.Item1,
            Earned = units.Item2,
            PoolSide = units.Item3.Side,
            UnitsOfSide = units.Item3.Units,
            KeysClaimed = taken.Item1,
            IsInStock = taken.Item2,
            SeatsTaken = taken.Item3,
            Activation = taken.Item4,
        });

    [Fact]
    public void Any_facts_give_the_state_the_quantity_and_the_keys_due_of_the_model()
    {
        var reached = new ConcurrentDictionary<BenefitStatus, int>();
        AnySnapshot.Sample(
            snapshot =>
            {
                Assert.Equal(SnapshotModel.StatusOf(snapshot), snapshot.Status);
                Assert.Equal(SnapshotModel.UnitsOf(snapshot), snapshot.Quantity);
                Assert.Equal(SnapshotModel.KeysDueOf(snapshot), snapshot.KeysDue);
                Assert.Equal(SnapshotModel.IsOpen(snapshot), snapshot.IsOpen);
                reached.AddOrUpdate(snapshot.Status, 1, (_, times) => times + 1);
            },
            iter: 10_000);
        Assert.Equal(BenefitStatusTests.All.Except([BenefitStatus.NotMember]).ToHashSet(), reached.Keys.ToHashSet());
    }
}
