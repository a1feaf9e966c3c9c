using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Machinery.Features;

/// <summary>An opened form of Get keys. Its fields work for each benefit of the person, with a new operation id for each sending.</summary>
internal sealed record KeyForm(Visitor Visitor, string Page, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    private const string Selector = "form[action$='handler=GetKeys']";

    public static async Task<string> PageAsync(Portal portal, DemoOrganisation organisation, string benefit, string tab = "software") =>
        $"/dashboard/partnership/benefits/{tab}/{await portal.EntitlementAsync(organisation, benefit)}";

    public static async Task<KeyForm> OpenAsync(Visitor visitor, string page)
    {
        var opened = await visitor.GetAsync(page + "?confirm=keys");
        var form = opened.Document.QuerySelector(Selector)
            ?? throw new InvalidOperationException($"No keys to get on {page}: {opened.Text}");
        return new KeyForm(visitor, page, [.. Answer.Fill(form, ("Confirmed", "true")).Where(f => f.Key != "OperationId")]);
    }

    public KeyForm At(string page) => this with { Page = page };

    public Task<Answer> SendAsync() => SendAsync(Guid.CreateVersion7());

    public Task<Answer> SendAsync(Guid operation) => Visitor.PostAsync(
        Page + "?handler=GetKeys", [.. Fields, KeyValuePair.Create("OperationId", operation.ToString())]);
}
