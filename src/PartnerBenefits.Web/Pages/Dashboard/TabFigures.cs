using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;

namespace PartnerBenefits.Web.Pages.Dashboard;

/// <summary>How many of a tab's benefits are used; the three figures together are all of them.</summary>
/// <param name="InUse">Something of it is claimed or assigned, or it is open and there is nothing to take.</param>
/// <param name="Unused">It is open, and nothing of it is in use yet.</param>
/// <param name="Closed">Not open, still to be chosen, or waiting for stock.</param>
public sealed record TabFigures(BenefitTab Tab, int InUse, int Unused, int Closed)
{
    public int All => InUse + Unused + Closed;

    public static TabFigures Of(BenefitTab tab, IEnumerable<BenefitRow> rows)
    {
        var all = rows.Where(row => row.Tab == tab).ToList();
        var (inUse, unused) = (all.Count(row => row.IsInUse), all.Count(row => row.Standing.State == BenefitState.Available));
        return new TabFigures(tab, inUse, unused, all.Count - inUse - unused);
    }
}
