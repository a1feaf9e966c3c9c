using AngleSharp.Dom;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Machinery.Features;

internal static class DashboardTables
{
    public static async Task<Answer> DashboardAsync(this Portal portal, string persona, string? language = null)
    {
        using var visitor = await portal.SignInAsync(persona);
        return await (language is null ? visitor : visitor.Speaking(language)).GetAsync("/dashboard");
    }

    public static IReadOnlyDictionary<string, int[]> Figures(this Answer page, string table) =>
        page.Document.QuerySelectorAll($"#{table} tbody tr")
        .ToDictionary(row => row.Children[0].TextContent.Trim(), row => row.QuerySelectorAll("[data-value]").Select(Value).ToArray());

    public static IReadOnlyList<(string What, string Of, string Day)> Dates(this Answer page) =>
    [
        .. page.Document.QuerySelectorAll("#dates-table tbody tr").Select(row =>
            (row.QuerySelector("a")!.TextContent, row.QuerySelector(".muted")!.TextContent, row.Children[1].TextContent)),
    ];

    public static IReadOnlyList<(string What, string Why, string Link, string Button)> Waiting(this Answer page) =>
    [
        .. page.Document.GetElementById("waiting")!.Closest("section")!.QuerySelectorAll("tbody tr").Select(row => (
            row.QuerySelector("a.name")!.TextContent, row.QuerySelector(".muted")!.TextContent,
            row.QuerySelector("a.name")!.GetAttribute("href")!, row.QuerySelector("a.btn")!.TextContent)),
    ];

    // The value must be the text that is shown.
    private static int Value(IElement cell)
    {
        var value = cell.GetAttribute("data-value")!;
        Assert.StartsWith(value, cell.TextContent, StringComparison.Ordinal);
        return int.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
    }
}
