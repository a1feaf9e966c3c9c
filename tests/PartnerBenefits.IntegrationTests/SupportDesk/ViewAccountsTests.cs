using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.SupportDesk;

public sealed class ViewAccountsTests : PortalTest
{
    [Fact]
    public async Task Staff_see_an_accounts_benefits_people_and_who_has_what()
    {
        await portal.AssignAsync(DemoOrganisation.Contoso, DeskAssignments.Seats, "Asha D.");
        await portal.AssignAsync(DemoOrganisation.Contoso, DeskAssignments.Seats, "Ben O.");
        await portal.AssignAsync(DemoOrganisation.Contoso, DeskAssignments.Seats, "Carla R.", ended: true);
        using var staff = await portal.SignInAsync("support-reviewer");

        await staff.GetAsync(await AddressAsync(DemoOrganisation.Contoso));
        var page = await staff.GetAsync(await AddressAsync(DemoOrganisation.Contoso));

        Assert.Equal(
            ["Who this is", "Account admins", "Software", "Cloud", "Visual Studio subscriptions", "Support", "People", "Audit trail"],
            page.Document.QuerySelectorAll("main h2").Select(h => h.TextContent));
        var line = page.Document.QuerySelectorAll("main tr")
            .Single(row => row.TextContent.Contains("Visual Studio Professional subscription", StringComparison.Ordinal));
        Assert.All((string[])["Active", "2 of 3", "Asha D., Ben O.", "30 Jun 2027"],
            text => Assert.Contains(text, line.TextContent, StringComparison.Ordinal));
        Assert.All((string[])["Contoso Consulting", "Partner ID 4512345", "Contoso Account Admin", "asha.d@contoso.example",
            "Viewed data of the account"], text => Assert.Contains(text, page.Text, StringComparison.Ordinal));
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
    public async Task Every_look_is_in_that_accounts_audit_trail_and_in_no_other_and_says_at_what()
    {
        using var staff = await portal.SignInAsync("support-reviewer");
        using var contoso = await portal.SignInAsync("contoso-partner-admin");
        using var wingtip = await portal.SignInAsync("wingtip-partner-admin");

        await staff.GetAsync(await AddressAsync(DemoOrganisation.Contoso));
        await staff.GetAsync(DeskPage.Assignments + "?account=" + (await portal.AccountAsync(DemoOrganisation.Contoso)).Id);

        Assert.Equal(2, await LooksAsync());
        var english = (await contoso.GetAsync("/account/audit")).Document.QuerySelectorAll("tbody tr");
        Assert.Equal(["Viewed data of the account Assignments", "Viewed data of the account The account's page"],
            english.Select(row => string.Join(
                ' ', row.Children[0].TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.All(english, row => Assert.Equal("Network staff · Support Reviewer", row.Children[2].TextContent));
        var french = (await contoso.Speaking("fr").GetAsync("/account/audit")).Document.QuerySelectorAll("tbody tr");
        Assert.All(french, row => Assert.Equal("Personnel du réseau · Support Reviewer", row.Children[2].TextContent));
        Assert.Empty((await wingtip.GetAsync("/account/audit")).Document.QuerySelectorAll("tbody tr"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?search=asha")]
    public async Task A_list_of_all_accounts_is_a_look_into_each_that_it_shows(string query)
    {
        await portal.AssignAsync(DemoOrganisation.Contoso, DeskAssignments.Seats, "Asha D.");
        using var staff = await portal.SignInAsync("support-reviewer");

        Assert.Single(await staff.ListAsync(query));

        var look = Assert.Single(await portal.AuditAsync(AuditAction.AccountViewed));
        Assert.Equal((AuditAction.AccountViewed, "Assignments"), (look.Action, look.Detail));
        Assert.Equal(1, await LooksAsync());
    }

    [Fact]
    public async Task A_search_is_recorded_once_with_its_words_which_no_account_sees()
    {
        await portal.AssignAsync(DemoOrganisation.Contoso, DeskAssignments.Seats, "Asha D.");
        using var staff = await portal.SignInAsync("support-reviewer");

        await staff.ListAsync("?search=Asha&state=Open");

        var search = await portal.ReadAsync(db => db.Set<AuditEvent>().AsNoTracking().Include(e => e.Values)
            .SingleAsync(e => e.Action == AuditAction.DeskSearched));
        Assert.Equal((null, 1, "Assignments accounts=1 state=Open"), (search.AccountId, search.Count, search.Detail));
        Assert.Equal((AuditField.SearchWords, "asha"), Assert.Single(search.Values) is var value ? (value.Field, value.After) : default);
        Assert.DoesNotContain(await portal.AuditAsync(AuditAction.AccountViewed), e =>
            e.Detail?.Contains("asha", StringComparison.OrdinalIgnoreCase) == true);
    }

    [Fact]
    public async Task Looks_of_one_person_at_one_kind_of_page_are_recorded_once_an_hour_and_HEAD_never()
    {
        using var staff = await portal.SignInAsync("support-reviewer");
        using var other = await portal.SignInAsync("support-operator");
        var address = await AddressAsync(DemoOrganisation.Contoso);

        using var head = new HttpRequestMessage(HttpMethod.Head, new Uri(address, UriKind.Relative));
        using var headAnswer = await staff.Client.SendAsync(head, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, headAnswer.StatusCode);
        Assert.Equal(0, await LooksAsync());
        await staff.GetAsync(address);
        await staff.GetAsync(address + "?before=1000");
        Assert.Equal(1, await LooksAsync());
        await other.GetAsync(address);
        Assert.Equal(2, await LooksAsync());
        foreach (var (minutes, looks) in new[] { (20, 2), (20, 2), (19, 2), (2, 3) })
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(minutes));
            using var again = await portal.SignInAsync("support-reviewer");
            Assert.Equal(HttpStatusCode.OK, (await again.GetAsync(address)).StatusCode);
            Assert.Equal(looks, await LooksAsync());
        }
    }

    [Fact]
    public async Task A_look_that_a_clock_far_ahead_recorded_does_not_hide_the_looks_of_today()
    {
        var now = portal.Clock.GetUtcNow();
        portal.Clock.AdjustTime(now.AddDays(40));
        using var ahead = await portal.SignInAsync("support-reviewer");
        await ahead.GetAsync(await AddressAsync(DemoOrganisation.Contoso));
        portal.Clock.AdjustTime(now);

        using var staff = await portal.SignInAsync("support-reviewer");
        await staff.GetAsync(await AddressAsync(DemoOrganisation.Contoso));

        Assert.Equal(2, await LooksAsync());
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
