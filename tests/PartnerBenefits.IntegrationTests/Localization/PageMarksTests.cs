using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Localization;

/// <summary>What browsers and their translators must leave alone, and what a page says about its days.</summary>
public sealed class PageMarksTests(SharedPortal shared) : PortalTest(shared), IClassFixture<SharedPortal>
{
    private const string Benefits = "/dashboard/partnership/benefits/";

    [Theory]
    [InlineData("contoso-partner-admin", "/dashboard", true)]
    [InlineData("contoso-partner-admin", Benefits + "software", true)]
    [InlineData("contoso-partner-admin", "/dashboard/partnership/membership", true)]
    [InlineData("contoso-partner-admin", "{benefit}", true)]
    [InlineData("contoso-partner-admin", "{subscription}", true)]
    [InlineData("support-operator", "/support-desk/accounts/{account}", true)]
    [InlineData("contoso-partner-admin", "/account/users", false)]
    [InlineData("support-operator", "/support-desk/orders", false)]
    public async Task A_page_with_a_last_usable_day_says_once_when_such_a_day_ends(string persona, string address, bool hasOne)
    {
        var page = await OpenAsync(persona, address);

        Assert.Equal(hasOne ? 1 : 0, page.Text.Split("A last usable day ends at midnight UTC.").Length - 1);
    }

    [Theory]
    [InlineData("contoso-account-admin", "/account/users")]
    [InlineData("contoso-account-admin", "/dashboard/partnership/membership")]
    [InlineData("contoso-account-admin", "{subscription}")]
    [InlineData("contoso-account-admin", Benefits + "support")]
    [InlineData("support-operator", "/support-desk/orders")]
    [InlineData("support-operator", "/support-desk/assignments")]
    [InlineData("support-operator", "/support-desk/accounts/{account}")]
    public async Task Numbers_do_not_become_telephone_links_and_addresses_and_numbers_are_not_translated(string persona, string address)
    {
        var page = await OpenAsync(persona, address);

        Assert.Equal("telephone=no", page.Document.QuerySelector("meta[name=format-detection]")!.GetAttribute("content"));
        var marked = page.Document.QuerySelectorAll("main *").Where(e => e.Children.Length == 0 && IsNumberOrAddress(e.TextContent.Trim()));
        Assert.All(marked, e => Assert.NotNull(e.Closest("[translate=no]")));
    }

    private static bool IsNumberOrAddress(string text) =>
        (text.EndsWith(".example", StringComparison.Ordinal) && text.Contains('@', StringComparison.Ordinal))
        || (text.StartsWith("PB9", StringComparison.Ordinal) && text.Length == 10)
        || DemoOrganisation.All.Any(organisation => organisation.PartnerId == text);

    private async Task<Answer> OpenAsync(string persona, string address)
    {
        var visitor = await SignInAsync(persona);
        return await visitor.GetAsync(address
            .Replace("{account}", $"{(await portal.AccountAsync(DemoOrganisation.Contoso)).Id}", StringComparison.Ordinal)
            .Replace("{benefit}", await portal.PageAsync(BenefitForms.VisualStudio), StringComparison.Ordinal)
            .Replace("{subscription}", await portal.SubscriptionPageAsync(DemoOrganisation.Contoso), StringComparison.Ordinal));
    }
}
