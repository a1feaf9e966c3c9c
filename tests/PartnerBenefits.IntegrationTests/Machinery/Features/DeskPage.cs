using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Machinery.Features;

internal static class DeskPage
{
    public const string Assignments = "/support-desk/assignments";

    public static IReadOnlyList<long> AssignmentIds(this Answer list) =>
        [.. list.Document.QuerySelectorAll("[data-assignment]")
            .Select(row => long.Parse(row.GetAttribute("data-assignment")!, System.Globalization.CultureInfo.InvariantCulture))];

    public static async Task<IReadOnlyList<long>> ListAsync(this Visitor staff, string query = "")
    {
        var list = await staff.GetAsync(Assignments + query);
        Assert.Equal(System.Net.HttpStatusCode.OK, list.StatusCode);
        return list.AssignmentIds();
    }

    public static Task<IReadOnlyList<long>> SearchAsync(this Visitor staff, string words) =>
        staff.ListAsync("?search=" + Uri.EscapeDataString(words));

    public static string? OlderLink(this Answer list) => list.Document.QuerySelector("a[rel=next]")?.GetAttribute("href");
}
