using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Keys;
using PartnerBenefits.Domain.Offers;

namespace PartnerBenefits.UnitTests.Benefits;

/// <summary>The first state that applies counts. Each test but the last makes later states apply too.</summary>
public sealed class SnapshotStatesTests
{
    private static readonly Holding TenKeysInStock = new()
    {
        Subscription = SubscriptionState.Active,
        Fulfilment = Fulfilment.Key,
        KeyPolicy = KeyPolicy.PerLicense,
        Granted = 10,
        IsInStock = true,
    };

    private static readonly Holding SomeClaimed = TenKeysInStock with { KeysClaimed = 4 };

    private static readonly Holding SomeClaimedAndNoStock = SomeClaimed with { IsInStock = false };

    private static readonly Holding InUnsplitPool = SomeClaimedAndNoStock with { PoolSide = PoolSide.Cloud };

    public static TheoryData<SubscriptionState, Standing> WhileNotActive => new()
    {
        { SubscriptionState.Expired, Standing.Expired },
        { SubscriptionState.Grace, Standing.Grace },
        { SubscriptionState.Ordered, Standing.Unpaid },
        { SubscriptionState.Paid, Standing.NotActivated },
        { SubscriptionState.Cancelled, Standing.Cancelled },
    };

    [Theory]
    [MemberData(nameof(WhileNotActive))]
    public void A_benefit_of_a_subscription_that_is_not_active_has_the_subscriptions_status(
        SubscriptionState subscription, Standing standing)
    {
        Holding[] each = [InUnsplitPool, SomeClaimedAndNoStock, SomeClaimed, TenKeysInStock, TenKeysInStock with { Granted = 0 }];
        Assert.All(each, holding => Assert.Equal(standing, (holding with { Subscription = subscription }).Standing));
    }

    [Fact]
    public void A_benefit_without_units_in_a_pool_that_is_not_split_is_to_choose() =>
        Assert.Equal(Standing.ToChoose, InUnsplitPool.Standing);

    [Fact]
    public void A_benefit_with_earned_units_is_open_without_a_split() =>
        Assert.Equal(Standing.Available, (TenKeysInStock with { PoolSide = PoolSide.Cloud, Earned = 5 }).Standing);

    [Theory]
    [InlineData(PoolSide.Cloud)]
    [InlineData(PoolSide.OnPremises)]
    public void A_benefit_whose_side_has_no_units_says_that_they_are_on_the_other_side(PoolSide side) =>
        Assert.Equal(Standing.OtherSide, (SomeClaimedAndNoStock with { PoolSide = side, UnitsOfSide = 0 }).Standing);

    [Fact]
    public void A_benefit_with_earned_units_is_open_although_the_pools_units_are_on_the_other_side() =>
        Assert.Equal(Standing.Available, (TenKeysInStock with { PoolSide = PoolSide.Cloud, UnitsOfSide = 0, Earned = 5 }).Standing);

    [Fact]
    public void A_benefit_without_units_outside_a_pool_is_not_earned_yet() =>
        Assert.Equal(Standing.NotEarned, (SomeClaimedAndNoStock with { Granted = 0 }).Standing);

    [Fact]
    public void A_benefit_with_keys_due_waits_for_stock_although_others_are_claimed() =>
        Assert.Equal(Standing.WaitingForStock, SomeClaimedAndNoStock.Standing);

    [Fact]
    public void A_benefit_without_keys_due_does_not_wait_for_stock() =>
        Assert.Equal(Standing.Active, (SomeClaimedAndNoStock with { KeysClaimed = 10 }).Standing);

    [Theory]
    [InlineData(Fulfilment.Seats)]
    [InlineData(Fulfilment.Usage)]
    [InlineData(Fulfilment.Request)]
    public void A_benefit_without_keys_never_waits_for_stock(Fulfilment fulfilment) =>
        Assert.Equal(Standing.Available, WithoutKeys(fulfilment).Standing);

    [Fact]
    public void A_benefit_with_a_claimed_key_is_active() => Assert.Equal(Standing.Active, SomeClaimed.Standing);

    [Theory]
    [InlineData(Fulfilment.Seats)]
    [InlineData(Fulfilment.Usage)]
    [InlineData(Fulfilment.Request)]
    public void A_benefit_with_a_person_on_a_seat_is_active(Fulfilment fulfilment) =>
        Assert.Equal(Standing.Active, (WithoutKeys(fulfilment) with { SeatsTaken = 1 }).Standing);

    [Fact]
    public void A_benefit_with_nothing_to_fetch_is_active_when_it_is_open() =>
        Assert.Equal(Standing.Active, WithoutKeys(Fulfilment.None).Standing);

    [Fact]
    public void A_benefit_with_nothing_to_fetch_waits_for_its_pool_to_be_split() =>
        Assert.Equal(Standing.ToChoose, (WithoutKeys(Fulfilment.None) with { PoolSide = PoolSide.OnPremises }).Standing);

    [Fact]
    public void An_open_benefit_with_keys_in_stock_and_none_claimed_is_available() =>
        Assert.Equal(Standing.Available, TenKeysInStock.Standing);

    private static Holding WithoutKeys(Fulfilment fulfilment) =>
        TenKeysInStock with { Fulfilment = fulfilment, KeyPolicy = null, IsInStock = false };
}
