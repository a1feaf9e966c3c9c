using PartnerBenefits.Web.Features.Benefits;

namespace PartnerBenefits.Web.Features.Pools;

/// <param name="Asked">Units of the cloud side that are tried out; null for the current split.</param>
public sealed record PoolChoice(ChoicePool Pool, IReadOnlyList<BenefitRow> Rows, int? Asked)
{
    public int LeastCloud => Pool.FixedOf(PoolSide.Cloud);

    public int MostCloud => Pool.Units - Pool.FixedOf(PoolSide.OnPremises);

    public bool CanBeSplit => LeastCloud < MostCloud || Pool.Cloud is null;

    public int Proposed => Asked ?? Pool.Cloud ?? LeastCloud;

    public IEnumerable<BenefitRow> RowsOn(PoolSide side) => Rows.Where(r => r.Snapshot.PoolSide == side);

    /// <summary>Quantity that the row would have after the split, earned units included.</summary>
    public int After(BenefitRow row) =>
        (row.Snapshot.PoolSide == PoolSide.Cloud ? Proposed : Pool.Units - Proposed) + row.Snapshot.Earned;
}
