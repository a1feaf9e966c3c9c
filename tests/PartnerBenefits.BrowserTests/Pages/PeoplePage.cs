using System.Text.RegularExpressions;
using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.BrowserTests.Pages;

/// <summary>A benefit that people have: who has it, the list to choose from, and what was before.</summary>
public sealed class PeoplePage(Visit visit) : PortalPage(visit)
{
    public ILocator User => Main.GetByRole(AriaRole.Combobox, new() { Name = Labels["User"], Exact = true });

    public ILocator AssignUser => Button("Assign user");

    public ILocator AssignYourself => Button("Assign yourself");

    /// <summary>The names of those who have it.</summary>
    public ILocator Assigned => Region("Assigned").Locator("tbody strong");

    public ILocator History => Region("History").GetByRole(AriaRole.Listitem);

    /// <summary>Of the running term.</summary>
    public ILocator Used => Region("Used in this term");

    public ILocator AlternativeAddress => Region("Assign a user to activate the benefit")
        .GetByRole(AriaRole.Textbox, new() { Name = Labels["Alternative email address"] });

    public ILocator Request(string person) => Main.GetByRole(AriaRole.Region, new() { Name = Labels.With("Activation for {0}", person) });

    public ILocator CorrectedAddress(string person) =>
        Request(person).GetByRole(AriaRole.Textbox, new() { Name = Labels["Alternative email address"] });

    /// <summary>Access id and contract id.</summary>
    public ILocator Ids => Region("How to contact product support").GetByRole(AriaRole.Code);

    public ILocator Option(string person) => User.Locator("option", new() { HasTextRegex = new Regex("^" + Regex.Escape(person) + ",") });

    public ILocator Remove(string person, string benefit) =>
        Main.GetByRole(AriaRole.Button, new() { Name = Labels.With("Remove {0} from {1}", person, Labels[benefit]), Exact = true });

    public ILocator RemoveYourself(string benefit) =>
        Main.GetByRole(AriaRole.Button, new() { Name = Labels.With("Remove yourself from {0}", Labels[benefit]), Exact = true });

    /// <summary>To another website.</summary>
    public ILocator WayOut(string english) => NoticeWith(english).GetByRole(AriaRole.Link);

    /// <summary>What the guide says before a link that leaves.</summary>
    public ILocator NoteBefore(string english) => NoticeWith(english).GetByText(Labels["Note"], new() { Exact = true });

    public async Task<PeoplePage> OpenAsync(string benefit, DemoOrganisation? organisation = null)
    {
        await Visit.GoAsync(await Visit.Portal.PageOfAsync(organisation ?? DemoOrganisation.Contoso, benefit));
        return this;
    }

    public async Task SelectAsync(string person) =>
        await User.SelectOptionAsync((await Option(person).GetAttributeAsync("value"))!);

    public async Task AssignAsync(string person, string? alternative = null)
    {
        await SelectAsync(person);
        if (alternative is not null)
        {
            await AlternativeAddress.FillAsync(alternative);
        }

        await AssignUser.ClickAsync();
        await Expect(Notice).ToHaveTextAsync(Labels["The person is assigned and gets an e-mail about it."]);
    }

    public async Task RemoveAsync(string person, string benefit)
    {
        await Remove(person, benefit).ClickAsync();
        await Expect(Notice).ToHaveTextAsync(Labels["The person was removed."]);
    }

    private ILocator NoticeWith(string link) => Main.Locator(".notice")
        .Filter(new() { Has = Page.GetByRole(AriaRole.Link, new() { Name = Labels[link], Exact = true }) });
}
