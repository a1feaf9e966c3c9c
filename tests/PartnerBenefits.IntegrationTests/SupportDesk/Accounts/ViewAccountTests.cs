using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.SupportDesk.Accounts;

public sealed class ViewAccountTests : PortalTest
{
    [Fact]
    public async Task Staff_see_an_accounts_benefits_people_and_who_has_what()
    {
        await portal.AssignAsync(DemoOrganisation.Contoso, DeskAssignments.Seats, "Asha D.");
        await portal.AssignAsync(DemoOrganisation.Contoso, DeskAssignments.Seats, "Ben O.");
        await portal.AssignAsync(DemoOrganisation.Contoso, DeskAssignments.Seats, "Carla R.", ended: true);
        using var staff = await portal.SignInAsync("support-reviewer");

        var page = await staff.GetAsync(await AddressAsync(DemoOrganisation.Contoso));

        Assert.Equal(
            ["Who this is", "Account admins", "Software", "Cloud", "Visual Studio subscriptions", "Support", "People", "Audit trail"],
            page.Document.QuerySelectorAll("main h2").Select(h => h.TextContent));
        var line = page.Document.QuerySelectorAll("main tr")
            .Single(row => row.TextContent.Contains("Visual Studio Professional subscription", StringComparison.Ordinal));
        Assert.All((string[])["Active", "2 of 3", "Asha D., Ben O.", "30 Jun 2027"],
            text => Assert.Contains(text, line.TextContent, StringComparison.Ordinal));
        Assert.All((string[])["Contoso Consulting", "Partner ID 4512345", "Contoso Account Admin", "asha.d@contoso.example",
            "Viewed the account"], text => Assert.Contains(text, page.Text, StringComparison.Ordinal));
        Assert.Empty(page.Document.QuerySelectorAll("main form, main button"));
        Assert.Empty(page.Document.QuerySelectorAll("main a[href^='/dashboard']"));
    }

    [Fact]
    public async Task An_account_that_has_bought_nothing_is_shown()
    {
        using var staff = await portal.SignInAsync("support-reviewer");

        Assert.Contains("Fabrikam Services has no benefits yet", (await staff.GetAsync(await AddressAsync(DemoOrganisation.Fabrikam))).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_look_is_in_that_accounts_audit_trail_and_in_no_other()
    {
        using var staff = await portal.SignInAsync("support-reviewer");
        using var contoso = await portal.SignInAsync("contoso-partner-admin");
        using var wingtip = await portal.SignInAsync("wingtip-partner-admin");

        await staff.GetAsync(await AddressAsync(DemoOrganisation.Contoso));
        await staff.GetAsync(await AddressAsync(DemoOrganisation.Contoso) + "?before=1000");
        await staff.GetAsync(DeskPage.Assignments + "?account=" + (await portal.AccountAsync(DemoOrganisation.Contoso)).Id);

        Assert.Equal(3, await LooksAsync());
        var english = (await contoso.GetAsync("/account/audit")).Document.QuerySelectorAll("tbody tr");
        Assert.Equal(3, english.Length);
        Assert.All(english, row => Assert.Contains("Viewed the account", row.TextContent, StringComparison.Ordinal));
        Assert.All(english, row => Assert.Equal("Network staff · Support Reviewer", row.Children[2].TextContent));
        var french = (await contoso.Speaking("fr").GetAsync("/account/audit")).Document.QuerySelectorAll("tbody tr");
        Assert.All(french, row => Assert.Equal("Personnel du réseau · Support Reviewer", row.Children[2].TextContent));
        Assert.Empty((await wingtip.GetAsync("/account/audit")).Document.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task The_list_of_all_accounts_is_no_look_into_one()
    {
        await portal.AssignAsync(DemoOrganisation.Contoso, DeskAssignments.Seats, "Asha D.");
        using var staff = await portal.SignInAsync("support-reviewer");

        Assert.Single(await staff.ListAsync());

        Assert.Equal(0, await LooksAsync());
    }

    [Theory]
    [InlineData("/support-desk/accounts/")]
    [InlineData(DeskPage.Assignments + "?account=")]
    public async Task Nothing_of_an_account_is_shown_when_the_look_can_not_be_written(string address)
    {
        await portal.AssignAsync(DemoOrganisation.Contoso, DeskAssignments.Seats, "Asha D.");
        using var staff = await portal.SignInAsync("support-operator");
        await portal.ExecuteAsync(NoAudit.Trigger);

        var answer = await staff.GetAsync(address + (await portal.AccountAsync(DemoOrganisation.Contoso)).Id);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.DoesNotContain("Asha", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Contoso", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_is_not_there_is_not_found_and_leaves_no_event()
    {
        using var staff = await portal.SignInAsync("support-operator");

        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync("/support-desk/accounts/" + Guid.CreateVersion7())).StatusCode);
        await staff.GetAsync(DeskPage.Assignments + "?account=" + Guid.CreateVersion7());

        Assert.Equal(0, await LooksAsync());
    }

    private async Task<string> AddressAsync(DemoOrganisation organisation) =>
        "/support-desk/accounts/" + (await portal.AccountAsync(organisation)).Id;

    private Task<long> LooksAsync() =>
        portal.ScalarAsync<long>($"SELECT count(*) FROM AuditEvents WHERE Action = '{AuditAction.AccountViewed}'");
}
