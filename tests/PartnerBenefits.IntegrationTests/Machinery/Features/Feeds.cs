using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Machinery.Features;

/// <summary>Calendar addresses as people get them, by the real form.</summary>
internal static class Feeds
{
    /// <summary>The new address, as the portal's own path.</summary>
    public static async Task<string> MakeCalendarAsync(this Visitor visitor) =>
        PathOf(await visitor.SubmitAsync("/my", "form[action$='MakeCalendar']"));

    public static string PathOf(Answer answer) => new Uri(answer.Document.GetElementById("calendar-address")!.TextContent).AbsolutePath;

    /// <summary>As a calendar program reads it, without a session.</summary>
    public static async Task<Answer> ReadCalendarAsync(this Portal portal, string path)
    {
        using var program = portal.Visit();
        return await program.GetAsync(path);
    }
}
