using System.Text.RegularExpressions;
using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;

namespace PartnerBenefits.BrowserTests.Journeys;

/// <summary>Units that are either in the cloud or on-premises.</summary>
public sealed class PoolTests(Chromium chromium) : Journey(chromium)
{
    private const string Pool = "Management";

    private const string Intune = "Microsoft Intune";

    private const string ConfigurationManager = "System Center Configuration Manager (instead of Intune)";

    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task A_pool_is_tried_split_claimed_and_then_only_grows(string locale)
    {
        var visit = await SignInAsync("contoso-partner-admin", locale);
        var choices = await ChooseFromTheListAsync(visit);
        await choices.CloudUnits(Pool).FillAsync("2");
        await Expect(choices.After(Pool, Intune)).ToHaveTextAsync("2");
        await Expect(choices.After(Pool, ConfigurationManager)).ToHaveTextAsync("3");

        await choices.Split(Pool).ClickAsync();
        await Expect(choices.Notice).ToHaveTextAsync(visit.Labels["The units were split. The tabs show what each side has now."]);
        await AssertQuantityAsync(visit, "cloud", Intune, 2);
        await AssertQuantityAsync(visit, "software", ConfigurationManager, 3);

        await new BenefitPage(visit).OpenOfContosoAsync("intune");
        await new BenefitPage(visit).GetFirstKeyAsync();
        await choices.OpenAsync();
        await choices.SplitAsync(Pool, 1);
        await Expect(choices.CloudUnits(Pool)).ToHaveAccessibleDescriptionAsync(visit.Labels[PoolRules.CloudIsNotFixed.Refusal]);
        await Expect(choices.CloudUnits(Pool)).ToHaveValueAsync("1");

        await choices.SplitAsync(Pool, 4);
        await Expect(choices.Notice).ToBeVisibleAsync();
        await AssertQuantityAsync(visit, "cloud", Intune, 4);
    }

    [Fact]
    public async Task What_waits_becomes_less_with_each_pool_that_is_split()
    {
        var visit = await SignInAsync("contoso-partner-admin");
        var choices = new ChoicesPage(visit);
        await choices.OpenAsync();
        var before = await choices.WaitingAsync();

        await choices.SplitAsync(Pool, 5);
        await Expect(choices.Notice).ToBeVisibleAsync();
        await choices.SplitAsync("Productivity", 0);
        await Expect(choices.Region("Productivity")).ToContainTextAsync("Now: 0 cloud, 5 on-premises");

        Assert.True(await choices.WaitingAsync() < before);
    }

    private static async Task<ChoicesPage> ChooseFromTheListAsync(Visit visit)
    {
        var tab = new BenefitsTabPage(visit);
        await tab.OpenAsync();
        await tab.Row(visit.Labels[ConfigurationManager])
            .GetByRole(AriaRole.Link, new() { Name = visit.Labels["Choose"], Exact = true }).ClickAsync();
        var choices = new ChoicesPage(visit);
        await Expect(choices.Heading).ToHaveTextAsync(visit.Labels["Cloud or on-premises"]);
        return choices;
    }

    private static async Task AssertQuantityAsync(Visit visit, string tabName, string benefit, int units)
    {
        var tab = new BenefitsTabPage(visit);
        await tab.OpenAsync(tabName);
        await Expect(tab.Row(visit.Labels[benefit])).ToContainTextAsync(new Regex($@"\b{units}\b"));
    }
}
