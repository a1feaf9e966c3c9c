using PartnerBenefits.Domain.Benefits;
using static PartnerBenefits.UnitTests.Given;

namespace PartnerBenefits.UnitTests.Benefits;

public sealed class ChoicePoolUnits
{
    [Fact]
    public void Before_the_split_no_side_has_any()
    {
        var pool = Unsplit();
        Assert.Null(pool.UnitsOf(PoolSide.Cloud));
        Assert.Null(pool.UnitsOf(PoolSide.OnPremises));
    }

    [Fact]
    public void After_the_split_each_side_has_its_own()
    {
        var pool = Unsplit().Stored(nameof(ChoicePool.Cloud), 3).Stored(nameof(ChoicePool.OnPremises), 2);
        Assert.Equal(3, pool.UnitsOf(PoolSide.Cloud));
        Assert.Equal(2, pool.UnitsOf(PoolSide.OnPremises));
    }

    private static ChoicePool Unsplit() => Assert.Single(
        Paid("2026-07-01").Activate(Offer(new Benefit { Pool = "productivity", Quantity = 5 }), Day("2026-07-01")).Pools);
}
