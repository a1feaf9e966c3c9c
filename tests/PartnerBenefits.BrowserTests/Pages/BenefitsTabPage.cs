using System.Text.RegularExpressions;
using PartnerBenefits.BrowserTests.Hosting;

namespace PartnerBenefits.BrowserTests.Pages;

/// <summary>One of the four tabs with its list.</summary>
public sealed class BenefitsTabPage(Visit visit) : PortalPage(visit)
{
    public Task OpenAsync(string tab = "software") => Visit.GoAsync($"/dashboard/partnership/benefits/{tab}");

    /// <summary>The tabs are links with the number of their benefits.</summary>
    public ILocator Tab(string english) => Main.GetByRole(AriaRole.Navigation, new() { Name = Labels["Benefits"], Exact = true })
        .GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^" + Regex.Escape(Labels[english]) + @"( \d+)?$") });

    public ILocator Product(string name) => Main.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public ILocator Row(string name) => Main.GetByRole(AriaRole.Row)
        .Filter(new() { Has = Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }) });

    public ILocator Products => Main.Locator("a.name");

    public ILocator Search => Main.GetByRole(AriaRole.Searchbox, new() { Name = Labels["Find a product"] });

    public ILocator State(string english) => Main.GetByRole(AriaRole.Navigation, new() { Name = Labels["State"], Exact = true })
        .GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^" + Regex.Escape(Labels[english]) + @" \d+$") });

    public ILocator Column(string english) => Main.GetByRole(AriaRole.Columnheader, new() { Name = Labels[english], Exact = true });

    public async Task FindAsync(string text)
    {
        await Search.FillAsync(text);
        await Button("Apply").ClickAsync();
    }

    public async Task<BenefitPage> SelectAsync(string name)
    {
        await Product(name).ClickAsync();
        await Expect(Heading).ToHaveTextAsync(name);
        return new BenefitPage(Visit);
    }
}
