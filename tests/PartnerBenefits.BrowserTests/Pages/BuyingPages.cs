using PartnerBenefits.BrowserTests.Hosting;

namespace PartnerBenefits.BrowserTests.Pages;

/// <summary>The steps of buying, the order, the subscription and its renewal.</summary>
public sealed class BuyingPages(Visit visit) : PortalPage(visit)
{
    public ILocator Accept => Main.GetByRole(
        AriaRole.Checkbox, new() { Name = Labels["I have read and accept the terms and conditions for my organisation."] });

    /// <summary>The step that one is at.</summary>
    public ILocator Step => Main.Locator(".steps [aria-current=step]");

    public ILocator StateOf(string english) => Region("State").GetByText(Labels[english], new() { Exact = true });

    public ILocator SubscribeTo(string offer) => Region("Available offers").GetByRole(AriaRole.Row).Filter(new() { HasText = offer })
        .GetByRole(AriaRole.Link, new() { Name = Labels["Subscribe now"] });

    public ILocator Continue => Region("Available offers").GetByRole(AriaRole.Link, new() { Name = Labels["Continue"] });

    public ILocator Field(string english) => Main.GetByLabel(Labels[english], new() { Exact = true });

    public async Task OpenOffersAsync()
    {
        await ChooseInMenuAsync("Offers");
        await Expect(Heading).ToHaveTextAsync(Labels["Offers"]);
    }

    public async Task OpenPurchasedAsync()
    {
        await OpenOffersAsync();
        await Region("Purchased offers").GetByRole(AriaRole.Link, new() { Name = "Microsoft Action Pack", Exact = true }).ClickAsync();
        await Expect(Heading).ToHaveTextAsync("Microsoft Action Pack");
    }

    public async Task EnterBillingAsync(string street, string city)
    {
        await Field("Street and number").FillAsync(street);
        await Field("Postal code").FillAsync("75001");
        await Field("City").FillAsync(city);
        await Button("Next").ClickAsync();
        await Expect(Heading).ToHaveTextAsync(Labels["Review and buy"]);
    }
}
