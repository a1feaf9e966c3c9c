using PartnerBenefits.Domain.Benefits;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;

/// <summary>One pool with the benefits that share its units.</summary>
/// <param name="Requested">Cloud units that somebody tries out; null: as the pool is split now.</param>
public sealed record PoolChoice(ChoicePool Pool, IReadOnlyList<BenefitRow> Rows, int? Asked)
{
    public int LeastCloud => Pool.FixedOf(PoolSide.Cloud);

    public int MostCloud => Pool.Units - Pool.FixedOf(PoolSide.OnPremises);

    public bool CanBeSplit => LeastCloud < MostCloud || Pool.Cloud is null;

    /// <summary>What the field shows: what is tried out, else the split, else the half that is easiest to correct.</summary>
    public int Proposed => Asked ?? Pool.Cloud ?? LeastCloud;

    public IEnumerable<BenefitRow> Of(PoolSide side) => Rows.Where(r => r.Holding.PoolSide == side);

    /// <summary>How much of the row the account would hold, with what it has earned.</summary>
    public int After(BenefitRow row) =>
        (row.Holding.PoolSide == PoolSide.Cloud ? Proposed : Pool.Units - Proposed) + row.Holding.Earned;
}
