using System.Text.RegularExpressions;
using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.BrowserTests.Journeys;

/// <summary>From nothing to a license key: joined, bought, paid, activated.</summary>
public sealed class WholeWayTests(Chromium chromium) : Journey(chromium)
{
    private const string ActionPack = "Microsoft Action Pack";

    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task Whoever_comes_first_joins_buys_and_gets_a_key_once_the_payment_is_confirmed(string locale)
    {
        var admin = await SignInAsync("newcomer", locale);
        await new JoinPages(admin).JoinAsync(DemoOrganisation.Litware.Name, "FR");
        var buying = new BuyingPages(admin);
        var number = await BuyAsync(buying);

        var desk = new DeskOrdersPages(await SignInAsync("support-operator", locale));
        await desk.OpenAsync(number);
        await desk.ConfirmPaymentAsync();

        await buying.OpenPurchasedAsync();
        await buying.Button("Activate").ClickAsync();
        await Expect(buying.StateOf("Active")).ToBeVisibleAsync();
        var benefit = await new BenefitPage(admin).OpenAsync(DemoOrganisation.Litware, "win10-pro-ent-upgrade");
        Assert.StartsWith("DEMO-", await benefit.GetFirstKeyAsync(), StringComparison.Ordinal);
    }

    /// <summary>The order's number, as its page says it.</summary>
    private static async Task<string> BuyAsync(BuyingPages buying)
    {
        await buying.OpenOffersAsync();
        await buying.SubscribeTo(ActionPack).ClickAsync();
        await buying.Accept.CheckAsync();
        await buying.Button("Next").ClickAsync();
        await buying.EnterBillingAsync("7 Rue de l'Exemple", "Paris");
        await buying.Button("Buy").ClickAsync();
        await Expect(buying.StateOf("Unpaid")).ToBeVisibleAsync();
        return Regex.Match(await buying.Heading.InnerTextAsync(), @"\S*\d\S*").Value;
    }
}
