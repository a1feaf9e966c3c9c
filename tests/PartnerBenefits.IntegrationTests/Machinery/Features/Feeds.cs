using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Machinery.Features;

internal static class Feeds
{
    public static async Task<string> MakeCalendarAsync(this Visitor visitor) =>
        PathOf(await visitor.SubmitAsync("/my", "form[action$='MakeCalendar']"));

    public static string PathOf(Answer answer) => new Uri(answer.Document.GetElementById("calendar-address")!.TextContent).AbsolutePath;

    public static async Task<Answer> ReadCalendarAsync(this Portal portal, string path)
    {
        using var program = portal.Visit();
        return await program.GetAsync(path);
    }
}
