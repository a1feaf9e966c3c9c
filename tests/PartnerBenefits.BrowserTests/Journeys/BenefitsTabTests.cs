using System.Text.RegularExpressions;
using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;

namespace PartnerBenefits.BrowserTests.Journeys;

public sealed class BenefitsTabTests(Chromium chromium) : Journey(chromium)
{
    private const string SqlServer = "Microsoft SQL Server 2016 Standard";

    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task Each_of_the_four_tabs_shows_its_own_benefits(string locale)
    {
        var tab = new BenefitsTabPage(await SignInAsync("contoso-partner-admin", locale));
        await tab.ChooseInMenuAsync("Benefits");
        (string Name, string Heading, int Count)[] tabs =
        [
            ("Cloud", "Manage cloud services benefits", 5),
            ("Visual Studio subscriptions", "Manage Visual Studio subscriptions", 2),
            ("Support", "Manage support benefits", 2),
            ("Software", "Manage software benefits", 41),
        ];
        foreach (var (name, heading, count) in tabs)
        {
            await tab.Tab(name).ClickAsync();
            await Expect(tab.Tab(name)).ToHaveAttributeAsync("aria-current", "page");
            await Expect(tab.Main.GetByRole(AriaRole.Heading, new() { Name = Labels.In(locale)[heading] })).ToHaveCountAsync(1);
            await Expect(tab.Products).ToHaveCountAsync(count);
        }
    }

    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task A_state_narrows_the_list_and_a_second_press_of_a_column_turns_its_order(string locale)
    {
        var tab = new BenefitsTabPage(await SignInAsync("contoso-partner-admin", locale));
        await tab.OpenAsync();

        await tab.State("To choose").ClickAsync();
        await Expect(tab.Products).ToHaveCountAsync(7);
        await tab.Link("Product").ClickAsync();
        await Expect(tab.Column("Product")).ToHaveAttributeAsync("aria-sort", "ascending");
        var upwards = await tab.Products.AllInnerTextsAsync();
        await tab.Link("Product").ClickAsync();
        await Expect(tab.Column("Product")).ToHaveAttributeAsync("aria-sort", "descending");

        Assert.Equal(upwards.Reverse(), await tab.Products.AllInnerTextsAsync());
        Assert.Equal(7, upwards.Count);
    }

    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task A_product_is_found_by_a_part_of_its_name(string locale)
    {
        var tab = new BenefitsTabPage(await SignInAsync("contoso-partner-admin", locale));
        await tab.OpenAsync();

        await tab.FindAsync("2016 standard");
        await Expect(tab.Product(SqlServer)).ToBeVisibleAsync();
        foreach (var name in await tab.Products.AllInnerTextsAsync())
        {
            Assert.Contains("2016 standard", name, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task A_search_without_a_match_says_so_and_leads_back_to_all(string locale)
    {
        var tab = new BenefitsTabPage(await SignInAsync("contoso-partner-admin", locale));
        await tab.OpenAsync();

        await tab.FindAsync("zeppelin");
        await Expect(tab.Main).ToContainTextAsync(Labels.In(locale)["No benefits match."]);
        await tab.Link("Show all").ClickAsync();

        await Expect(tab.Products).ToHaveCountAsync(41);
        await Expect(tab.Search).ToHaveValueAsync("");
        Assert.DoesNotMatch(new Regex("find="), tab.Main.Page.Url);
    }
}
