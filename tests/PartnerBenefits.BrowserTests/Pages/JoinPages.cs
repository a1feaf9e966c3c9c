using PartnerBenefits.BrowserTests.Hosting;

namespace PartnerBenefits.BrowserTests.Pages;

/// <summary>What a person without an account comes to: joining, or asking for access.</summary>
public sealed class JoinPages(Visit visit) : PortalPage(visit)
{
    public ILocator Note => Main.GetByRole(AriaRole.Textbox, new() { Name = Labels["Note for the admins (optional)"], Exact = true });

    /// <param name="country">Its code, such as <c>FR</c>.</param>
    public async Task JoinAsync(string organisation, string country)
    {
        await Expect(Heading).ToHaveTextAsync(Labels["Join the partner network"]);
        await Main.GetByLabel(Labels["Name of your organisation"], new() { Exact = true }).FillAsync(organisation);
        await Main.GetByLabel(Labels["Country"], new() { Exact = true }).SelectOptionAsync(country);
        await Button("Join").ClickAsync();
        await Expect(Heading).ToHaveTextAsync(Labels["Dashboard"]);
        await Expect(Notice.First).ToContainTextAsync(organisation);
    }

    public async Task AskAsync(string note)
    {
        await Note.FillAsync(note);
        await Button("Ask for access").ClickAsync();
        await Expect(Link("Check again")).ToBeVisibleAsync();
    }
}
