namespace PartnerBenefits.Web.Features.Benefits;

/// <summary>Groups follow each other as in the catalogue. In a group, equal products of several offers stand side by side.</summary>
public static class BenefitOrder
{
    public static IEnumerable<BenefitRow> InOrder(this IReadOnlyCollection<BenefitRow> rows)
    {
        var groups = FirstPositions(rows, GroupOf);
        var products = FirstPositions(rows, ProductOf);
        return rows.OrderBy(row => row.Tab)
            .ThenBy(row => groups[GroupOf(row)]).ThenBy(row => row.Group.En, StringComparer.Ordinal)
            .ThenBy(row => products[ProductOf(row)]).ThenBy(row => row.Name.En, StringComparer.Ordinal)
            .ThenBy(row => row.Offer.En, StringComparer.Ordinal).ThenBy(row => row.SubscriptionId.Value).ThenBy(row => row.Id.Value);
    }

    private static (BenefitTab, string) GroupOf(BenefitRow row) => (row.Tab, row.Group.En);

    private static (BenefitTab, string, string) ProductOf(BenefitRow row) => (row.Tab, row.Group.En, row.Name.En);

    private static Dictionary<T, int> FirstPositions<T>(IEnumerable<BenefitRow> rows, Func<BenefitRow, T> of)
        where T : notnull => rows.GroupBy(of).ToDictionary(same => same.Key, same => same.Min(row => row.Position));
}
