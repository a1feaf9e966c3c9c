using AngleSharp.Dom;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Machinery.Mail;

internal static class MailPage
{
    public const string Address = "/support-desk/mail";

    public static async Task<string> LineAsync(Visitor staff, long id, string query = "")
    {
        var page = await staff.GetAsync(Address + query);
        return string.Join(' ', page.Document.QuerySelector($"#mail-{id}")!.Descendants<IText>()
            .SelectMany(text => text.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    public static Task<Answer> DecideAsync(Visitor staff, long id, string handler) =>
        staff.SubmitAsync(Address, Form(id, handler));

    public static string Form(long id, string handler) => $"#mail-{id} form[action*='handler={handler}']";
}
