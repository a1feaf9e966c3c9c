using static PartnerBenefits.UnitTests.Given;

namespace PartnerBenefits.UnitTests.Pools;

public sealed class ChoicePoolTests
{
    [Fact]
    public void No_side_of_a_pool_has_units_before_the_split()
    {
        var pool = Unsplit();
        Assert.Null(pool.UnitsOf(PoolSide.Cloud));
        Assert.Null(pool.UnitsOf(PoolSide.OnPremises));
    }

    [Fact]
    public void Each_side_of_a_pool_has_its_own_units_after_the_split()
    {
        var pool = Unsplit();
        pool.Split(3);
        Assert.Equal(3, pool.UnitsOf(PoolSide.Cloud));
        Assert.Equal(2, pool.UnitsOf(PoolSide.OnPremises));
    }

    [Theory]
    [InlineData(0, null, null)]
    [InlineData(5, null, null)]
    [InlineData(3, 3, 2)]
    [InlineData(5, 3, null)]
    [InlineData(0, 0, 2)]
    public void A_side_can_shrink_down_to_what_is_fixed_of_it(int cloud, int? cloudFixed, int? onPremisesFixed)
    {
        var pool = Unsplit().Stored(nameof(ChoicePool.CloudFixed), cloudFixed).Stored(nameof(ChoicePool.OnPremisesFixed), onPremisesFixed);

        pool.Split(cloud);

        Assert.Equal((cloud, 5 - cloud), (pool.Cloud, pool.OnPremises));
    }

    public static TheoryData<int, int?, int?, Rule> Refused => new()
    {
        { -1, null, null, PoolRules.UnitsAreThere },
        { 6, null, null, PoolRules.UnitsAreThere },
        { 2, 3, null, PoolRules.CloudIsNotFixed },
        { 4, null, 2, PoolRules.OnPremisesIsNotFixed },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_split_can_not_move_units_that_are_fixed_or_not_there(int cloud, int? cloudFixed, int? onPremisesFixed, Rule rule)
    {
        var pool = Unsplit().Stored(nameof(ChoicePool.CloudFixed), cloudFixed).Stored(nameof(ChoicePool.OnPremisesFixed), onPremisesFixed);

        Assert.Equal(rule, Assert.Throws<RuleBrokenException>(() => pool.Split(cloud)).Rule);
        Assert.Null(pool.Cloud);
    }

    private static ChoicePool Unsplit() => Assert.Single(
        Paid("2026-07-01").Activate(Offer(new Benefit { Pool = "productivity", Quantity = 5 }), Day("2026-07-01")).Pools);
}
