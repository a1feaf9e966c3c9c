using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.BrowserTests.Journeys;

/// <summary>From an offer to an order, and what can be done with what was bought (walkthrough, 3 and Offers).</summary>
public sealed class BuyingTests(Chromium chromium) : Journey(chromium)
{
    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task Bought_step_by_step_left_gone_on_with_and_gone_back_in(string locale)
    {
        var visit = await SignInAsync("fabrikam-account-admin", locale);
        var buying = new BuyingPages(visit);
        await buying.OpenOffersAsync();
        await buying.SubscribeTo("Microsoft Action Pack").ClickAsync();
        await Expect(buying.Step).ToContainTextAsync(visit.Labels["Terms"]);
        await buying.Accept.CheckAsync();
        await buying.Button("Next").ClickAsync();
        await Expect(buying.Step).ToContainTextAsync(visit.Labels["Payment details"]);
        await buying.EnterBillingAsync("7 Rue de l'Exemple", "Paris");

        await buying.OpenOffersAsync();
        await buying.Continue.ClickAsync();
        await Expect(buying.Step).ToContainTextAsync(visit.Labels["Review"]);
        await buying.Link("Back").ClickAsync();
        await Expect(buying.Field("City")).ToHaveValueAsync("Paris");
        await buying.EnterBillingAsync("8 Rue de l'Exemple", "Lyon");
        await Expect(buying.Region("Payment details")).ToContainTextAsync("Lyon");
        await buying.Button("Buy").ClickAsync();

        await Expect(buying.Step).ToContainTextAsync(visit.Labels["Order confirmed"]);
        await Expect(buying.StateOf("Unpaid")).ToBeVisibleAsync();
        await Expect(buying.Button("Print")).ToBeVisibleAsync();
        await buying.Link("Close").ClickAsync();
        await Expect(buying.Region("Purchased offers")).ToContainTextAsync(visit.Labels["Ordered"]);
    }

    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task What_is_paid_is_activated_and_gives_its_first_key(string locale)
    {
        var visit = await SignInAsync("northwind-account-admin", locale);
        var buying = new BuyingPages(visit);
        await buying.OpenPurchasedAsync();
        await buying.Button("Activate").ClickAsync();
        await Expect(buying.StateOf("Active")).ToBeVisibleAsync();

        var benefit = await new BenefitPage(visit).OpenAsync(DemoOrganisation.Northwind, "win10-pro-ent-upgrade");

        Assert.StartsWith("DEMO-", await benefit.GetFirstKeyAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task What_is_in_grace_is_renewed_and_open_at_once(string locale)
    {
        var visit = await SignInAsync("tailspin-account-admin", locale);
        var buying = new BuyingPages(visit);
        await buying.OpenPurchasedAsync();
        await Expect(buying.StateOf("Grace")).ToBeVisibleAsync();
        await buying.Link("Renew subscription").ClickAsync();
        await buying.Button("Renew").ClickAsync();
        await Expect(buying.StateOf("Unpaid")).ToBeVisibleAsync();

        await buying.OpenPurchasedAsync();
        await Expect(buying.StateOf("Active")).ToBeVisibleAsync();
        await Expect(buying.Button("Turn on automatic renewal")).ToBeEnabledAsync();
    }

    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task Automatic_renewal_is_turned_off_after_what_it_means_was_read_and_not_on_again(string locale)
    {
        var visit = await SignInAsync("contoso-partner-admin", locale);
        var buying = new BuyingPages(visit);
        await buying.OpenPurchasedAsync();
        await buying.Link("Turn off automatic renewal").ClickAsync();
        await Expect(buying.Main).ToContainTextAsync(visit.Labels["You can't turn it on again until the subscription has been renewed."]);
        await buying.Button("Turn off automatic renewal").ClickAsync();

        await Expect(buying.Notice).ToHaveTextAsync(visit.Labels["Automatic renewal is off."]);
        await Expect(buying.Button("Turn on automatic renewal")).ToBeDisabledAsync();
    }
}
