using PartnerBenefits.Web.Features.Benefits;

namespace PartnerBenefits.Web.Features.Dashboard;

/// <summary>Number of a tab's benefits by use. Each benefit is in exactly one of the three figures.</summary>
/// <param name="InUse">Claimed or assigned, or open with nothing to take.</param>
/// <param name="Closed">Not open, to be chosen, or waiting for stock.</param>
public sealed record TabFigures(BenefitTab Tab, int InUse, int Unused, int Closed)
{
    public int All => InUse + Unused + Closed;

    public static TabFigures For(BenefitTab tab, IEnumerable<BenefitRow> rows)
    {
        var all = rows.Where(row => row.Tab == tab).ToList();
        var (inUse, unused) = (all.Count(row => row.IsInUse), all.Count(row => row.Status.State == BenefitState.Available));
        return new TabFigures(tab, inUse, unused, all.Count - inUse - unused);
    }
}
