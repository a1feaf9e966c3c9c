using System.Text.RegularExpressions;
using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.BrowserTests.Journeys;

/// <summary>Who can't do something reads why, and who can help.</summary>
public sealed class WhoMayTests(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task A_member_reads_why_Get_keys_is_disabled_and_who_can_help()
    {
        var benefit = await new BenefitPage(await SignInAsync("contoso-member")).OpenOfContosoAsync("win10-pro-ent-upgrade");

        await Expect(benefit.GetKeys).ToBeDisabledAsync();
        await Expect(benefit.GetKeys).ToHaveAccessibleDescriptionAsync(new Regex(
            @"^Only a Partner admin or an Account admin can see license keys\. " +
            @"These people can help: Contoso Account Admin .+ Contoso Partner Admin "));
        await Expect(benefit.Link("contoso-partner-admin@contoso.example"))
            .ToHaveAttributeAsync("href", "mailto:contoso-partner-admin@contoso.example");
        await Expect(benefit.MenuLink("Audit trail")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("software")]
    [InlineData("cloud")]
    [InlineData("visual-studio")]
    [InlineData("support")]
    public async Task A_tab_without_benefits_says_why_and_what_to_do(string name)
    {
        var tab = new BenefitsTabPage(await SignInAsync("fabrikam-account-admin"));
        await tab.OpenAsync(name);

        await Expect(tab.Main.GetByRole(AriaRole.Heading, new() { Name = "Fabrikam Services has no benefits yet" })).ToBeVisibleAsync();
        await Expect(tab.Main).ToContainTextAsync("Your organisation has no subscription");
        await tab.Link("See the offers").ClickAsync();
        await Expect(tab.Heading).ToHaveTextAsync("Offers");
    }

    [Theory]
    [InlineData("support-reviewer", "Support desk", "/catalogue")]
    [InlineData("support-operator", "Support desk", "/catalogue")]
    [InlineData("catalogue-admin", "Catalogue", "/support-desk")]
    public async Task Staff_come_to_their_own_start_page_and_to_no_other_s(string persona, string title, string other)
    {
        var visit = await SignInAsync(persona);
        var page = new PortalPage(visit);
        await Expect(page.Heading).ToHaveTextAsync(title);

        visit.Watch.Expect(403);
        foreach (var address in new[] { other, "/dashboard/partnership/benefits/software" })
        {
            await visit.GoAsync(address);
            await Expect(page.Heading).ToHaveTextAsync("This page is not for your role");
        }
    }

    [Fact]
    public async Task A_page_that_is_not_allowed_names_who_can_help()
    {
        var visit = await SignInAsync("contoso-member");
        visit.Watch.Expect(403);

        await visit.GoAsync("/account/audit");

        var page = new PortalPage(visit);
        await Expect(page.Heading).ToHaveTextAsync("You don't have permission to do this");
        await Expect(page.Alert).ToContainTextAsync("Contoso Account Admin, contoso-account-admin@contoso.example");
        await page.Link("Back to the start page").ClickAsync();
        await Expect(page.Heading).ToHaveTextAsync("Dashboard");
    }

    [Fact]
    public async Task Another_account_s_benefit_is_not_there()
    {
        var visit = await SignInAsync("wingtip-partner-admin");
        visit.Watch.Expect(404);

        foreach (var address in new[] { await Portal.PageOfAsync(DemoOrganisation.Contoso, "win10-pro-ent-upgrade"), "/dashboard/nowhere" })
        {
            await visit.GoAsync(address);
            await Expect(new PortalPage(visit).Heading).ToHaveTextAsync("Page not found");
        }
    }
}
