namespace PartnerBenefits.UnitTests.Benefits;

public sealed class SnapshotQuantitiesTests
{
    private static readonly EntitlementSnapshot Active =
        new() { Subscription = SubscriptionState.Active, Fulfilment = Fulfilment.Key, IsInStock = true };

    [Theory]
    [InlineData(10, 0, 10)]
    [InlineData(10, 5, 15)]
    [InlineData(0, 5, 5)]
    [InlineData(0, 0, 0)]
    public void The_quantity_outside_a_pool_is_granted_and_earned(int granted, int earned, int quantity) =>
        Assert.Equal(quantity, (Active with { Granted = granted, Earned = earned }).Quantity);

    [Theory]
    [InlineData(null, 0, 0)]
    [InlineData(null, 5, 5)]
    [InlineData(0, 0, 0)]
    [InlineData(0, 5, 5)]
    [InlineData(3, 0, 3)]
    [InlineData(3, 5, 8)]
    public void The_quantity_in_a_pool_is_the_units_of_the_side_and_earned(int? ofSide, int earned, int quantity) => Assert.Equal(
        quantity,
        (Active with { Granted = 5, PoolSide = PoolSide.Cloud, UnitsOfSide = ofSide, Earned = earned }).Quantity);

    [Theory]
    [InlineData(10, 0, 1)]
    [InlineData(10, 1, 0)]
    [InlineData(15, 1, 0)]
    [InlineData(0, 0, 0)]
    [InlineData(0, 1, 0)]
    public void One_shared_key_is_due_once(int quantity, int claimed, int due) =>
        Assert.Equal(due, (Active with { KeyPolicy = KeyPolicy.Shared, Granted = quantity, KeysClaimed = claimed }).KeysDue);

    [Theory]
    [InlineData(2, 0, 2)]
    [InlineData(2, 1, 1)]
    [InlineData(2, 2, 0)]
    [InlineData(2, 3, 0)]
    [InlineData(0, 0, 0)]
    public void A_key_per_license_is_due_for_each_that_has_none(int quantity, int claimed, int due) =>
        Assert.Equal(due, (Active with { KeyPolicy = KeyPolicy.PerLicense, Granted = quantity, KeysClaimed = claimed }).KeysDue);

    [Fact]
    public void A_grown_quantity_makes_more_keys_due()
    {
        var allClaimed = Active with { KeyPolicy = KeyPolicy.PerLicense, PoolSide = PoolSide.Cloud, UnitsOfSide = 2, KeysClaimed = 2 };
        Assert.Equal(0, allClaimed.KeysDue);
        Assert.Equal(1, (allClaimed with { UnitsOfSide = 3 }).KeysDue);
        Assert.Equal(5, (allClaimed with { Earned = 5 }).KeysDue);
    }

    [Fact]
    public void Without_a_key_policy_no_key_is_due() => Assert.Equal(0, (Active with { Granted = 10 }).KeysDue);

    [Theory]
    [InlineData(SubscriptionState.Active, true)]
    [InlineData(SubscriptionState.Ordered, false)]
    [InlineData(SubscriptionState.Paid, false)]
    [InlineData(SubscriptionState.Grace, false)]
    [InlineData(SubscriptionState.Expired, false)]
    [InlineData(SubscriptionState.Cancelled, false)]
    public void Something_can_be_taken_only_while_the_subscription_is_active(SubscriptionState subscription, bool isOpen)
    {
        EntitlementSnapshot[] each =
        [
            Active with { Granted = 10 },
            Active with { Granted = 10, KeysClaimed = 1 },
            Active with { Granted = 10, KeyPolicy = KeyPolicy.Shared, IsInStock = false },
        ];
        Assert.All(each, snapshot => Assert.Equal(isOpen, (snapshot with { Subscription = subscription }).IsOpen));
    }

    [Fact]
    public void Nothing_can_be_taken_where_there_are_no_units()
    {
        var inPool = Active with { Granted = 5, PoolSide = PoolSide.OnPremises };
        Assert.False(inPool.IsOpen);
        Assert.False((inPool with { UnitsOfSide = 0 }).IsOpen);
        Assert.False(Active.IsOpen);
        Assert.True((inPool with { UnitsOfSide = 1 }).IsOpen);
    }
}
