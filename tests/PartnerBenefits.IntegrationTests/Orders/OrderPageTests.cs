using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;
using static PartnerBenefits.IntegrationTests.Machinery.Features.Purchases;

namespace PartnerBenefits.IntegrationTests.Orders;

public sealed class OrderPageTests : PortalTest
{
    [Theory]
    [InlineData("en",
        "Order PB94556789|This order was paid on 17 Nov 2026.|475 USD|17 Nov 2026, 09:00 UTC, by Northwind Account Admin|United States")]
    [InlineData("fr",
        "Commande PB94556789|Cette commande a été payée le 17 nov. 2026.|475 USD|17 nov. 2026, 09:00 UTC, par Northwind Account Admin|"
            + "États-Unis")]
    public async Task An_order_says_what_by_whom_when_at_what_price_and_how_it_stands(string language, string said)
    {
        using var admin = await portal.SignInAsync("northwind-account-admin");

        var page = await admin.Speaking(language).GetAsync(await AddressAsync(portal, DemoOrganisation.Northwind));

        Assert.All(said.Split('|'), text => Assert.Contains(text, page.Text.Replace('\u00a0', ' '), StringComparison.Ordinal));
        Assert.NotNull(page.LinkTo("/dashboard/partnership/terms?version=1"));
        Assert.Contains("needs-script", page.Document.QuerySelector("main [data-print]")!.ClassName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unpaid_order_says_how_to_pay_and_a_lapsed_order_says_that_it_has_lapsed()
    {
        using var admin = await portal.SignInAsync("fabrikam-account-admin");
        var order = (await admin.BuyAsync("action-pack")).Location!;
        portal.Clock.Advance(TimeSpan.FromDays(Order.PayDays));
        await admin.SignInAsync("fabrikam-account-admin");
        Assert.Contains("This order is not paid yet.", (await admin.GetAsync(order)).Text, StringComparison.Ordinal);

        portal.Clock.Advance(TimeSpan.FromDays(1));
        await admin.SignInAsync("fabrikam-account-admin");
        var lapsed = await admin.GetAsync(order);

        Assert.Contains("This order was not paid by 22 Dec 2026, so it has lapsed.", lapsed.Text, StringComparison.Ordinal);
        Assert.Contains(OrderRules.CanBeAskedToCancel.Refusal, lapsed.WhyNot("Ask to cancel"), StringComparison.Ordinal);
        Assert.NotNull((await admin.GetAsync("/dashboard/partnership/action-pack")).LinkTo(Step("action-pack", "terms")));
    }

    private static async Task<string> AddressAsync(Portal portal, DemoOrganisation organisation) =>
        $"/dashboard/partnership/orders/{Assert.Single(await portal.OrdersAsync(organisation, "action-pack")).Id}";

    [Fact]
    public async Task An_offer_that_is_ordered_says_so_where_it_would_be_bought_again()
    {
        using var admin = await portal.SignInAsync("fabrikam-account-admin");
        await admin.BuyAsync("partner-core");

        var page = await admin.GetAsync(Step("partner-core", "review"));
        var offer = await admin.GetAsync(page.Location!);

        Assert.Contains("Your organisation has already ordered this, but the order is not paid yet. See the order and how to pay",
            offer.Text, StringComparison.Ordinal);
    }
}
