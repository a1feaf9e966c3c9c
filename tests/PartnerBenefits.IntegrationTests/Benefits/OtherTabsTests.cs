using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Benefits;

public sealed class OtherTabsTests(SharedPortal shared) : IClassFixture<SharedPortal>
{
    private const string Benefits = "/dashboard/partnership/benefits/";

    [Fact]
    public async Task Matches_on_other_tabs_are_counted_with_links_that_keep_the_search()
    {
        using var member = await shared.Portal.SignInAsync("contoso-member");
        var page = await member.GetAsync(Benefits + "software?find=Visual%20Studio&group=Nothing&state=Expired");

        var links = page.Document.QuerySelectorAll(".other-tabs a").ToList();

        Assert.Contains("No benefits match.", page.Text, StringComparison.Ordinal);
        var link = Assert.Single(links, a => a.GetAttribute("href") == Benefits + "visual-studio?find=Visual%20Studio");
        var there = await member.GetAsync(link.GetAttribute("href")!);
        Assert.Equal(link.QuerySelector(".num")!.TextContent,
            there.Document.QuerySelectorAll("tbody a.name").Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_search_without_matches_on_other_tabs_says_so()
    {
        using var member = await shared.Portal.SignInAsync("contoso-member");

        Assert.Contains("Nothing else on the other tabs.", (await member.GetAsync(Benefits + "software?find=visio")).Text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("software")]
    [InlineData("software?find=%20")]
    [InlineData("software?state=Available")]
    public async Task Without_a_search_nothing_is_said_of_other_tabs(string tab)
    {
        using var member = await shared.Portal.SignInAsync("contoso-member");

        Assert.Null((await member.GetAsync(Benefits + tab)).Document.QuerySelector(".other-tabs"));
    }
}
