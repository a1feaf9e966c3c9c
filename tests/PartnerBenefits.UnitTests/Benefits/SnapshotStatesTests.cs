namespace PartnerBenefits.UnitTests.Benefits;

/// <summary>The first state that applies counts. Each test but the last makes later states apply too.</summary>
public sealed class SnapshotStatesTests
{
    private static readonly EntitlementSnapshot TenKeysInStock = new()
    {
        Subscription = SubscriptionState.Active,
        Fulfilment = Fulfilment.Key,
        KeyPolicy = KeyPolicy.PerLicense,
        Granted = 10,
        IsInStock = true,
    };

    private static readonly EntitlementSnapshot SomeClaimed = TenKeysInStock with { KeysClaimed = 4 };

    private static readonly EntitlementSnapshot SomeClaimedAndNoStock = SomeClaimed with { IsInStock = false };

    private static readonly EntitlementSnapshot InUnsplitPool = SomeClaimedAndNoStock with { PoolSide = PoolSide.Cloud };

    public static TheoryData<SubscriptionState, BenefitStatus> WhileNotActive => new()
    {
        { SubscriptionState.Expired, BenefitStatus.Expired },
        { SubscriptionState.Grace, BenefitStatus.Grace },
        { SubscriptionState.Ordered, BenefitStatus.Unpaid },
        { SubscriptionState.Paid, BenefitStatus.NotActivated },
        { SubscriptionState.Cancelled, BenefitStatus.Cancelled },
    };

    [Theory]
    [MemberData(nameof(WhileNotActive))]
    public void A_benefit_of_a_subscription_that_is_not_active_has_the_subscriptions_status(
        SubscriptionState subscription, BenefitStatus standing)
    {
        EntitlementSnapshot[] each =
            [InUnsplitPool, SomeClaimedAndNoStock, SomeClaimed, TenKeysInStock, TenKeysInStock with { Granted = 0 }];
        Assert.All(each, snapshot => Assert.Equal(standing, (snapshot with { Subscription = subscription }).Status));
    }

    [Fact]
    public void A_benefit_without_units_in_a_pool_that_is_not_split_is_to_choose() =>
        Assert.Equal(BenefitStatus.ToChoose, InUnsplitPool.Status);

    [Fact]
    public void A_benefit_with_earned_units_is_open_without_a_split() =>
        Assert.Equal(BenefitStatus.Available, (TenKeysInStock with { PoolSide = PoolSide.Cloud, Earned = 5 }).Status);

    [Theory]
    [InlineData(PoolSide.Cloud)]
    [InlineData(PoolSide.OnPremises)]
    public void A_benefit_whose_side_has_no_units_says_that_they_are_on_the_other_side(PoolSide side) =>
        Assert.Equal(BenefitStatus.OtherSide, (SomeClaimedAndNoStock with { PoolSide = side, UnitsOfSide = 0 }).Status);

    [Fact]
    public void A_benefit_with_earned_units_is_open_although_the_pools_units_are_on_the_other_side() =>
        Assert.Equal(BenefitStatus.Available, (TenKeysInStock with { PoolSide = PoolSide.Cloud, UnitsOfSide = 0, Earned = 5 }).Status);

    [Fact]
    public void A_benefit_without_units_outside_a_pool_is_not_earned_yet() =>
        Assert.Equal(BenefitStatus.NotEarned, (SomeClaimedAndNoStock with { Granted = 0 }).Status);

    [Fact]
    public void A_benefit_with_keys_due_waits_for_stock_although_others_are_claimed() =>
        Assert.Equal(BenefitStatus.WaitingForStock, SomeClaimedAndNoStock.Status);

    [Fact]
    public void A_benefit_without_keys_due_does_not_wait_for_stock() =>
        Assert.Equal(BenefitStatus.Active, (SomeClaimedAndNoStock with { KeysClaimed = 10 }).Status);

    [Theory]
    [InlineData(Fulfilment.Seats)]
    [InlineData(Fulfilment.Usage)]
    [InlineData(Fulfilment.Request)]
    public void A_benefit_without_keys_never_waits_for_stock(Fulfilment fulfilment) =>
        Assert.Equal(BenefitStatus.Available, WithoutKeys(fulfilment).Status);

    [Fact]
    public void A_benefit_with_a_claimed_key_is_active() => Assert.Equal(BenefitStatus.Active, SomeClaimed.Status);

    [Theory]
    [InlineData(Fulfilment.Seats)]
    [InlineData(Fulfilment.Usage)]
    [InlineData(Fulfilment.Request)]
    public void A_benefit_with_a_person_on_a_seat_is_active(Fulfilment fulfilment) =>
        Assert.Equal(BenefitStatus.Active, (WithoutKeys(fulfilment) with { SeatsTaken = 1 }).Status);

    [Fact]
    public void A_benefit_with_nothing_to_fetch_is_active_when_it_is_open() =>
        Assert.Equal(BenefitStatus.Active, WithoutKeys(Fulfilment.None).Status);

    [Fact]
    public void A_benefit_with_nothing_to_fetch_waits_for_its_pool_to_be_split() =>
        Assert.Equal(BenefitStatus.ToChoose, (WithoutKeys(Fulfilment.None) with { PoolSide = PoolSide.OnPremises }).Status);

    [Fact]
    public void An_open_benefit_with_keys_in_stock_and_none_claimed_is_available() =>
        Assert.Equal(BenefitStatus.Available, TenKeysInStock.Status);

    private static EntitlementSnapshot WithoutKeys(Fulfilment fulfilment) =>
        TenKeysInStock with { Fulfilment = fulfilment, KeyPolicy = null, IsInStock = false };
}
