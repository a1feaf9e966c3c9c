using System.Text.RegularExpressions;
using PartnerBenefits.BrowserTests.Hosting;

namespace PartnerBenefits.BrowserTests.Pages;

/// <summary>What every page has: the top, the menu, the content. Things are found as a person finds them, by role and words.</summary>
public class PortalPage(Visit visit)
{
    protected Visit Visit => visit;

    protected IPage Page => visit.Page;

    protected Labels Labels => visit.Labels;

    public ILocator Main => Page.GetByRole(AriaRole.Main);

    public ILocator Top => Page.GetByRole(AriaRole.Banner);

    public ILocator Heading => Main.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public ILocator Notice => Main.GetByRole(AriaRole.Status);

    public ILocator Alert => Main.GetByRole(AriaRole.Alert);

    /// <summary>Of the content; the whole of its name.</summary>
    public ILocator Link(string english) => Main.GetByRole(AriaRole.Link, new() { Name = Labels[english], Exact = true });

    public ILocator Button(string english) => Main.GetByRole(AriaRole.Button, new() { Name = Labels[english], Exact = true });

    public ILocator Region(string english) => Main.GetByRole(AriaRole.Region, new() { Name = Labels[english], Exact = true });

    /// <summary>A number of things that wait may stand behind the name.</summary>
    public ILocator MenuLink(string english) => Page.GetByRole(AriaRole.Navigation, new() { Name = Labels["Main"], Exact = true })
        .GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^" + Regex.Escape(Labels[english]) + @"(\s+\d.*)?$") });

    public ILocator ThemeButton(string english) => Top.GetByRole(AriaRole.Button, new() { Name = Labels[english], Exact = true });

    /// <summary>It stands there in the language that it chooses.</summary>
    public ILocator LanguageButton(string name) => Top.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator SignOutButton => Top.GetByRole(AriaRole.Button, new() { Name = Labels["Sign out"] });

    public ILocator SkipLink => Page.GetByRole(AriaRole.Link, new() { Name = Labels["Skip to the content"] });

    public ILocator RelatedTopic(string english) =>
        Region("Related topics").GetByRole(AriaRole.Link, new() { Name = Labels[english], Exact = true });

    /// <summary>The number behind the first entry of the menu.</summary>
    public async Task<int> WaitingAsync() =>
        int.Parse(
            Regex.Match(await MenuLink("Dashboard").InnerTextAsync(), @"\d+").Value,
            System.Globalization.CultureInfo.InvariantCulture);

    public async Task ChooseInMenuAsync(string english)
    {
        await MenuLink(english).ClickAsync();
        await Expect(MenuLink(english)).ToHaveAttributeAsync("aria-current", "page");
    }

    /// <summary>As the browser paints it: 0 is black, 255 is white.</summary>
    public async Task<double> BrightnessAsync()
    {
        var colour = await Page.Locator("body").EvaluateAsync<string>("body => getComputedStyle(body).backgroundColor");
        return Regex.Matches(colour, @"\d+").Take(3).Average(m => double.Parse(m.Value, System.Globalization.CultureInfo.InvariantCulture));
    }
}
