using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.BrowserTests.Pages;

/// <summary>One benefit: its keys, its downloads, its facts.</summary>
public sealed class BenefitPage(Visit visit) : PortalPage(visit)
{
    public ILocator GetKeys => Button("Get keys");

    /// <summary>In place of Get keys when that was too long ago.</summary>
    public ILocator SignInOnceMore => Link("Sign in again");

    /// <summary>Only a key that can be read; a hidden one is a row of dots.</summary>
    public ILocator Keys => Main.Locator("[data-key]");

    public ILocator HiddenKeys => Main.GetByRole(AriaRole.Img, new() { Name = Labels["A hidden key"] });

    public ILocator Confirmation => Main.GetByRole(AriaRole.Heading, new() { Name = Labels["Before the first key is shown"] });

    public ILocator Instructions => Main.GetByRole(AriaRole.Heading, new() { Name = Labels["Special instructions"] });

    public ILocator Language => Main.GetByRole(AriaRole.Combobox, new() { Name = Labels["Language"] });

    public ILocator OperatingSystem => Main.GetByRole(AriaRole.Combobox, new() { Name = Labels["Operating system"] });

    public ILocator Files => Region("Download").GetByRole(AriaRole.Row);

    public ILocator Downloads => Region("Download").GetByRole(AriaRole.Link, new() { Name = Labels["Download"], Exact = true });

    public ILocator ShowTheDownloads => Button("Show the downloads");

    public async Task<BenefitPage> OpenAsync(DemoOrganisation organisation, string benefit)
    {
        await Visit.GoAsync(await Visit.Portal.PageOfAsync(organisation, benefit));
        return this;
    }

    public Task<BenefitPage> OpenOfContosoAsync(string benefit) => OpenAsync(DemoOrganisation.Contoso, benefit);

    /// <summary>Asks for the first key of a subscription, up to where its page says what is given up.</summary>
    public async Task AskForFirstKeyAsync()
    {
        await GetKeys.ClickAsync();
        await Expect(Confirmation).ToBeVisibleAsync();
        await Expect(Keys).ToHaveCountAsync(0);
    }

    public async Task<string> GetFirstKeyAsync()
    {
        await AskForFirstKeyAsync();
        return await GetKeyAsync();
    }

    /// <summary>The one key that the answer shows.</summary>
    public async Task<string> GetKeyAsync()
    {
        await GetKeys.ClickAsync();
        await Expect(Keys).ToHaveCountAsync(1);
        return await Keys.InnerTextAsync();
    }
}
