using System.Text.RegularExpressions;
using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;

namespace PartnerBenefits.BrowserTests.Journeys;

/// <summary>The guide's steps, as a partner admin takes them.</summary>
public sealed class GuideTests(Chromium chromium) : Journey(chromium)
{
    private const string Windows10 = "Windows 10 Professional or Enterprise (upgrade only)";

    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task A_product_s_key_is_got_copied_and_hidden_again(string locale)
    {
        var visit = await VisitAsync(locale, o => o.Permissions = ["clipboard-read", "clipboard-write"]);
        await visit.Page.Clock.InstallAsync();
        var benefit = await SelectWindows10Async(visit);

        var key = await benefit.GetFirstKeyAsync();
        Assert.StartsWith("DEMO-", key, StringComparison.Ordinal);
        await Expect(benefit.Instructions).ToBeVisibleAsync();

        // The label stays for two seconds only, which a busy machine may miss.
        await visit.Page.Clock.PauseAtAsync(DateTime.UtcNow.AddMinutes(1));
        await benefit.Button("Copy").ClickAsync();
        await Expect(benefit.Button("Copied")).ToBeVisibleAsync();
        Assert.Equal(key, await visit.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));

        await benefit.ChooseInMenuAsync("Membership");
        await benefit.OpenOfContosoAsync("win10-pro-ent-upgrade");
        await Expect(benefit.HiddenKeys).ToHaveCountAsync(1);
        await Expect(benefit.Keys).ToHaveCountAsync(0);
        Assert.DoesNotContain(key, await visit.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Equal(key, await benefit.GetKeyAsync());
    }

    [Theory]
    [InlineData(Labels.English, "German (Germany)")]
    [InlineData(Labels.French, "allemand (Allemagne)")]
    public async Task Language_and_operating_system_lead_to_the_downloads(string locale, string german)
    {
        var visit = await VisitAsync(locale);
        var benefit = await SelectWindows10Async(visit);
        await Expect(benefit.Files.Filter(new() { HasText = visit.Labels["Language pack"] })).ToHaveCountAsync(1);
        var before = await benefit.Downloads.First.GetAttributeAsync("href");

        await benefit.Language.SelectOptionAsync(german);
        await Expect(benefit.Downloads.First).Not.ToHaveAttributeAsync("href", before!);
        await benefit.OperatingSystem.SelectOptionAsync(visit.Labels["Windows, 32-bit"]);

        await Expect(benefit.Downloads.First).ToHaveAttributeAsync("href", new Regex("^https://.+de-de.+x86", RegexOptions.IgnoreCase));
        await Expect(benefit.Language.Locator("option:checked")).ToHaveTextAsync(german);
        await Expect(benefit.OperatingSystem.Locator("option:checked")).ToHaveTextAsync(visit.Labels["Windows, 32-bit"]);
    }

    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task A_cloud_subscription_s_key_is_got_with_its_instructions(string locale)
    {
        var visit = await SignInAsync("contoso-partner-admin", locale);
        var tab = new BenefitsTabPage(visit);
        await tab.ChooseInMenuAsync("Benefits");
        await tab.Tab("Cloud").ClickAsync();
        var benefit = await tab.SelectAsync(visit.Labels["Microsoft Office 365 (E3) seats"]);

        Assert.StartsWith("DEMO-", await benefit.GetFirstKeyAsync(), StringComparison.Ordinal);
        await Expect(benefit.Instructions).ToBeVisibleAsync();
    }

    private static async Task<BenefitPage> SelectWindows10Async(Visit visit)
    {
        await visit.SignInAsync("contoso-partner-admin");
        var tab = new BenefitsTabPage(visit);
        await Expect(tab.Heading).ToHaveTextAsync(visit.Labels["Dashboard"]);
        await tab.ChooseInMenuAsync("Benefits");
        await Expect(tab.Tab("Software")).ToHaveAttributeAsync("aria-current", "page");
        return await tab.SelectAsync(visit.Labels[Windows10]);
    }
}
