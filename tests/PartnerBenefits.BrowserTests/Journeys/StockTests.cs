using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;

namespace PartnerBenefits.BrowserTests.Journeys;

/// <summary>Why there is no key, or not every key, and what comes next.</summary>
public sealed class StockTests(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task Short_stock_gives_one_of_two_keys_and_says_what_is_still_due()
    {
        var benefit = await new BenefitPage(await SignInAsync("contoso-partner-admin")).OpenOfContosoAsync("sql-2016-std");

        Assert.StartsWith("DEMO-", await benefit.GetFirstKeyAsync(), StringComparison.Ordinal);

        await Expect(benefit.Region("License keys")).ToContainTextAsync("1 of 2 keys");
        await Expect(benefit.Region("License keys")).ToContainTextAsync("1 more key is due to you.");
        await Expect(benefit.Region("License keys")).ToContainTextAsync(BenefitStatus.WaitingForStock.Next);
    }

    [Fact]
    public async Task Without_stock_Get_keys_is_disabled_and_says_why()
    {
        var benefit = await new BenefitPage(await SignInAsync("contoso-partner-admin")).OpenOfContosoAsync("visio-pro-2016");

        await Expect(benefit.GetKeys).ToBeDisabledAsync();
        await Expect(benefit.GetKeys).ToHaveAccessibleDescriptionAsync(
            $"{BenefitStatus.WaitingForStock.Why} {BenefitStatus.WaitingForStock.Next}");
    }

    [Fact]
    public async Task A_row_whose_pool_is_not_split_says_why_it_is_closed()
    {
        var tab = new BenefitsTabPage(await SignInAsync("contoso-partner-admin"));
        await tab.OpenAsync();
        const string Suite = "System Center 2016 Client Management Suite (instead of Intune)";
        await Expect(tab.Row(Suite)).ToContainTextAsync(BenefitStatus.ToChoose.Why);

        var benefit = await tab.SelectAsync(Suite);

        await Expect(benefit.GetKeys).ToBeDisabledAsync();
        await Expect(benefit.GetKeys).ToHaveAccessibleDescriptionAsync($"{BenefitStatus.ToChoose.Why} {BenefitStatus.ToChoose.Next}");
    }

    [Fact]
    public async Task An_entitlement_without_a_key_says_that_it_counts_as_it_is()
    {
        var benefit = await new BenefitPage(await SignInAsync("contoso-partner-admin")).OpenOfContosoAsync("sql-2016-cal");

        await Expect(benefit.Main).ToContainTextAsync("There is no key to get and nothing to download");
        await Expect(benefit.GetKeys).ToHaveCountAsync(0);
    }
}
