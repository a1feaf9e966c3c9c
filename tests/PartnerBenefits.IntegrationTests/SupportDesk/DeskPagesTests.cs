using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.SupportDesk;

public sealed class DeskPagesTests : PortalTest
{
    [Fact]
    public async Task An_operator_sees_what_waits_the_oldest_first_and_its_number_in_the_menu()
    {
        await ArrangeAsync();
        using var staff = await portal.SignInAsync("support-operator");

        var page = await staff.GetAsync("/support-desk");

        var tables = page.Document.QuerySelectorAll("main table")
            .Select(table => table.QuerySelectorAll("tbody tr")
                .Select(row => string.Concat(row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim())))
                .ToList())
            .ToList();
        Assert.Equal(2, tables.Count);
        Assert.Equal(2, tables[0].Count);
        Assert.Contains("Ben O.Contoso Consulting3 days", tables[0][0], StringComparison.Ordinal);
        Assert.Contains("Wingtip Partner AdminWingtip Studio5 hours", tables[0][1], StringComparison.Ordinal);
        Assert.Equal(["Failed", "Unknown"], page.Document.QuerySelectorAll("main table .state").Select(s => s.TextContent));
        Assert.Equal(
            ["Support desk", "Assignments", "Accounts", "Activations 2 activations are waiting", "Orders", "Levels",
            "Mail 2 e-mails need a decision", "Health", "My settings"], Menu(page));
        Assert.Equal("Support desk", page.Document.QuerySelector("nav a[aria-current=page]")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("support-reviewer", "/support-desk", "Support desk|Assignments|Accounts|Health|My settings")]
    [InlineData("support-reviewer", "/support-desk/assignments", "Support desk|Assignments|Accounts|Health|My settings")]
    [InlineData("support-operator", "/my", "Support desk|Assignments|Accounts|Activations|Orders|Levels|Mail|Health|My settings")]
    [InlineData("catalogue-admin", "/catalogue", "Catalogue|My settings")]
    public async Task The_menu_has_what_the_role_may_open(string persona, string address, string items)
    {
        using var staff = await portal.SignInAsync(persona);

        Assert.Equal(items.Split('|'), Menu(await staff.GetAsync(address)));
    }

    [Theory]
    [InlineData("/support-desk/orders")]
    [InlineData("/catalogue")]
    public async Task A_person_of_a_partner_reads_whose_page_it_is_and_nobody_is_named_who_could_not_help(string address)
    {
        using var member = await portal.SignInAsync("contoso-member");

        var page = await member.GetAsync(address);

        Assert.Equal((HttpStatusCode.Forbidden, "This page is for the network's staff"),
            (page.StatusCode, page.Document.QuerySelector("h1")!.TextContent));
        Assert.DoesNotContain("Contoso Account Admin", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reviewer_has_the_search_and_none_of_the_operators_lists()
    {
        await ArrangeAsync();
        using var staff = await portal.SignInAsync("support-reviewer");

        var page = await staff.GetAsync("/support-desk");
        var found = await staff.GetAsync(page.Document.QuerySelector("main form[method=get]")!.GetAttribute("action") + "?search=ben");

        Assert.Empty(page.Document.QuerySelectorAll("main table"));
        Assert.DoesNotContain("Ben O.", page.Body, StringComparison.Ordinal);
        Assert.Single(found.AssignmentIds());
    }

    [Fact]
    public async Task Where_nothing_waits_that_is_said()
    {
        using var staff = await portal.SignInAsync("support-operator");

        var page = await staff.GetAsync("/support-desk");

        Assert.Contains("No activations are waiting.", page.Text, StringComparison.Ordinal);
        Assert.Contains("No e-mails need a decision.", page.Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Menu(Answer page) =>
        page.Document.QuerySelectorAll(".nav-side li a").Select(a =>
        {
            a.QuerySelector("[aria-hidden=true].num, .count [aria-hidden]")?.Remove();
            return string.Join(' ', a.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        });

    private async Task ArrangeAsync()
    {
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        var wingtip = await portal.AssignAsync(DemoOrganisation.Wingtip, DeskAssignments.Support, "Wingtip Partner Admin");
        var contoso = await portal.AssignAsync(DemoOrganisation.Contoso, DeskAssignments.Support, "Ben O.");
        var taken = await portal.AssignAsync(DemoOrganisation.Contoso, "advisory-hours", "Asha D.");
        await portal.RequestAsync(wingtip, now.AddHours(-5));
        await portal.RequestAsync(contoso, now.AddDays(-3));
        await portal.RequestAsync(taken, now.AddDays(-9));
        await portal.ExecuteAsync(
            "UPDATE Activations SET Stage = 'Active', AccessId = '1', ContractId = '2', ActiveSince = @now WHERE AssignmentId = @id",
            ("@now", now), ("@id", taken));
        var account = (await portal.AccountAsync(DemoOrganisation.Contoso)).Id;
        await portal.ReadAsync(async db =>
        {
            var ben = db.UsersOf(account).Single(u => u.Name == "Ben O.");
            var mails = Enumerable.Range(0, 3).Select(_ => new OutboxMessage(MailKind.Invitation, ben, ben.Email, null, now)).ToList();
            mails[0].RecordFailure("Mailbox full", isFinal: true, now);
            mails[1].MarkUnknown("Cut");
            db.AddRange(mails);
            return await db.SaveChangesAsync();
        });
    }
}
