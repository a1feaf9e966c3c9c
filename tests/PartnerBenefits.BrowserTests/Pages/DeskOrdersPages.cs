using PartnerBenefits.BrowserTests.Hosting;

namespace PartnerBenefits.BrowserTests.Pages;

/// <summary>The support desk's list of orders, and the page of each.</summary>
public sealed class DeskOrdersPages(Visit visit) : PortalPage(visit)
{
    /// <param name="number">The order's, as the partner reads it.</param>
    public async Task OpenAsync(string number)
    {
        await Visit.GoAsync("/support-desk/orders");
        await Main.GetByRole(AriaRole.Searchbox, new() { Name = Labels["Search the orders"], Exact = true }).FillAsync(number);
        await Button("Search").ClickAsync();
        await Main.GetByRole(AriaRole.Link, new() { Name = number, Exact = true }).ClickAsync();
        await Expect(Heading).ToHaveTextAsync(Labels.With("Order {0}", number));
    }

    public async Task ConfirmPaymentAsync()
    {
        await Button("Confirm payment").ClickAsync();
        await Expect(Notice.First).ToHaveTextAsync(Labels["The payment was confirmed. The partner's admins get an e-mail."]);
    }
}
