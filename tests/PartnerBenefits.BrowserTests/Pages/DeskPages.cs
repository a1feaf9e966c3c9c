using System.Globalization;
using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.BrowserTests.Pages;

/// <summary>The support desk: the queue of activations, and everybody's assignments.</summary>
public sealed class DeskPages(Visit visit) : PortalPage(visit)
{
    public ILocator Search => Main.GetByRole(AriaRole.Searchbox, new() { Name = Labels["Search"], Exact = true });

    /// <summary>The persons of the assignments that are shown.</summary>
    public ILocator Persons => Main.Locator("tbody td:first-child strong");

    public ILocator Account(DemoOrganisation organisation) =>
        Main.GetByRole(AriaRole.Link, new() { Name = organisation.Name, Exact = true });

    public async Task TakeAsync(string benefit, DemoOrganisation organisation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        await Visit.GoAsync("/support-desk/activations");
        await RowOf(benefit).Filter(new() { HasText = organisation.Name })
            .GetByRole(AriaRole.Button, new() { Name = Labels["Take"] }).ClickAsync();
        await Expect(Notice).ToHaveTextAsync(Labels["You have taken the activation. Complete it or send it back."]);
    }

    public async Task CompleteAsync(string benefit, string access, string contract)
    {
        await Field(benefit, "Access ID").FillAsync(access);
        await Field(benefit, "Contract ID").FillAsync(contract);
        await Region(benefit).GetByRole(AriaRole.Button, new() { Name = Labels["Complete"] }).ClickAsync();
        await Expect(Notice).ToHaveTextAsync(Labels["The benefit is active. The instructions will be sent to both addresses."]);
    }

    public async Task SendBackAsync(string benefit, string reason)
    {
        await Field(benefit, "Reason").FillAsync(reason);
        await Region(benefit).GetByRole(AriaRole.Button, new() { Name = Labels["Send back"] }).ClickAsync();
        await Expect(Notice).ToHaveTextAsync(Labels["The request was sent back. The admin who made it gets the reason by e-mail."]);
    }

    public async Task RecordUseAsync(string benefit, int amount)
    {
        await Visit.GoAsync("/support-desk/activations?stage=Active");
        await RowOf(benefit).GetByRole(AriaRole.Link, new() { Name = Labels["Record use"] }).ClickAsync();
        await Main.GetByRole(AriaRole.Spinbutton).FillAsync(amount.ToString(CultureInfo.InvariantCulture));
        await Button("Record").ClickAsync();
        await Expect(Notice).ToHaveTextAsync(Labels["The use was recorded. The partner can see it."]);
    }

    public async Task FindAsync(string words)
    {
        await Visit.GoAsync("/support-desk/assignments");
        await Search.FillAsync(words);
        await Button("Apply").ClickAsync();
        await Expect(Search).ToHaveValueAsync(words);
    }

    private ILocator RowOf(string benefit) => Main.GetByRole(AriaRole.Row)
        .Filter(new() { Has = Page.GetByRole(AriaRole.Link, new() { Name = Labels[benefit], Exact = true }) });

    private ILocator Field(string benefit, string english) =>
        Region(benefit).GetByRole(AriaRole.Textbox, new() { Name = Labels[english], Exact = true });
}
