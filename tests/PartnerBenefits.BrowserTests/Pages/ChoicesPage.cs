using System.Globalization;
using PartnerBenefits.BrowserTests.Hosting;

namespace PartnerBenefits.BrowserTests.Pages;

/// <summary>Where the units of each pool go: to the cloud or on-premises.</summary>
public sealed class ChoicesPage(Visit visit) : PortalPage(visit)
{
    public Task OpenAsync() => Visit.GoAsync("/dashboard/partnership/benefits/choices");

    public ILocator CloudUnits(string pool) => Region(pool).GetByRole(AriaRole.Spinbutton);

    public ILocator Split(string pool) => Region(pool).GetByRole(AriaRole.Button, new() { Name = Labels["Split"], Exact = true });

    /// <summary>What a product of the pool would hold.</summary>
    public ILocator After(string pool, string benefit) => Region(pool).GetByRole(AriaRole.Row)
        .Filter(new() { Has = Page.GetByRole(AriaRole.Link, new() { Name = Labels[benefit], Exact = true }) }).Locator("strong");

    public async Task SplitAsync(string pool, int cloud)
    {
        await CloudUnits(pool).FillAsync(cloud.ToString(CultureInfo.InvariantCulture));
        await Split(pool).ClickAsync();
    }
}
