using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Seats;

public sealed class AssignUserTests : SeatTest
{
    [Fact]
    public async Task An_assigned_person_stands_on_the_page_in_the_trail_and_in_the_outbox()
    {
        var asha = await portal.PersonAsync("Asha");

        Assert.Equal(page, (await admin.AssignAsync(page, asha)).Location);

        var shown = await admin.GetAsync(page);
        Assert.Contains("The person is assigned and gets an e-mail about it.", shown.Text, StringComparison.Ordinal);
        Assert.Contains("1 of 3", shown.Text, StringComparison.Ordinal);
        Assert.Contains("asha.d@contoso.example", shown.Document.QuerySelector("table.people")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Asha D. assigned by Contoso Partner Admin", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Asha", shown.Document.QuerySelector("select[name=UserId]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((AuditAction.UserAssigned, asha.Id), (await portal.AuditAsync()).Select(e => (e.Action, e.UserId!.Value)).Single());
        Assert.Equal((MailKind.SeatAssigned, "asha.d@contoso.example"),
            (await portal.MailsAsync()).Select(m => (m.Kind, m.To.Value)).Single());
    }

    [Fact]
    public async Task Assigning_twice_by_one_form_takes_one_seat_and_is_answered_alike()
    {
        var asha = await portal.PersonAsync("Asha");
        var opened = await admin.GetAsync(page);

        for (var time = 0; time < 2; time++)
        {
            var answer = await admin.SubmitAsync(opened, "form[action$='handler=Assign']", ("UserId", asha.Id.ToString()));
            Assert.Equal((HttpStatusCode.Redirect, page), (answer.StatusCode, answer.Location));
        }

        Assert.Single(await portal.AuditAsync());
        Assert.Single(await portal.MailsAsync());
    }

    [Fact]
    public async Task Nobody_chosen_or_somebody_of_another_account_is_refused_at_the_field()
    {
        var stranger = await portal.ScalarAsync<string>("SELECT Id FROM PortalUsers WHERE Email LIKE '%wingtip%'");
        foreach (var chosen in (string?[])["", null, stranger, Guid.CreateVersion7().ToString(), "nobody"])
        {
            var answer = await admin.SubmitAsync(page, "form[action$='handler=Assign']", ("UserId", chosen));

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.NotEqual("", answer.Document.QuerySelector("#user-problem")!.TextContent);
        }

        Assert.Empty(await portal.AuditAsync());
    }

    [Fact]
    public async Task A_disabled_person_is_not_in_the_list_and_is_refused()
    {
        var asha = await portal.PersonAsync("Asha");
        await portal.ExecuteAsync("UPDATE PortalUsers SET IsActive = 0 WHERE Email LIKE 'asha%'");

        Assert.DoesNotContain("Asha", (await admin.GetAsync(page)).Document.QuerySelector("select[name=UserId]")!.TextContent,
            StringComparison.Ordinal);
        var answer = await admin.AssignAsync(page, asha);

        Assert.Equal(AssignmentRules.UserIsActive.Refusal, Assert.Single(answer.Alerts));
        Assert.Equal(0, await portal.ScalarAsync<long>("SELECT max(SeatsTaken) FROM Entitlements"));
    }

    [Fact]
    public async Task A_person_among_five_thousand_is_found_without_script_by_the_beginnings_of_the_name()
    {
        await SeatRace.AddPeopleAsync(portal.Database, 5_000);

        var opened = await admin.GetAsync(page);
        Assert.Contains("The list shows the first 50 of 5,020.", opened.Text, StringComparison.Ordinal);
        var found = await admin.PostAsync(page + "?handler=FindPerson", Answer.Fill(
            opened.Document.QuerySelector("form[action$='handler=Assign']")!, ("person", "PERS 4711")));

        var option = Assert.Single(found.Document.QuerySelectorAll("select[name=UserId] option[value]:not([value=''])"));
        Assert.Equal("Person 4711, person4711@contoso.example", option.TextContent);
    }

    [Fact]
    public async Task A_member_sees_themselves_and_nobody_else_and_reads_who_can_help()
    {
        await admin.AssignAsync(page, await portal.PersonAsync("Asha"));
        await admin.AssignAsync(page, await portal.PersonAsync("Contoso Member"));
        using var member = await portal.SignInAsync("contoso-member");

        var shown = await member.GetAsync(page);

        Assert.Contains("contoso-member@contoso.example", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("asha", shown.Body, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("These people can help: Contoso Account Admin", shown.Text, StringComparison.Ordinal);
        Assert.Empty(shown.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task An_admin_can_take_the_usage_based_credit_only_for_themselves()
    {
        var azure = await portal.PageAsync(BenefitForms.Azure);
        var asha = await portal.PersonAsync("Asha");
        var form = (await admin.GetAsync(azure)).Document.QuerySelector("form[action$='handler=AssignYourself']")!;

        var other = await admin.PostAsync(azure + "?handler=Assign", Answer.Fill(form, ("UserId", asha.Id.ToString())));
        Assert.Equal(AssignmentRules.OnlyOneself.Refusal, Assert.Single(other.Alerts));
        Assert.Equal(azure, (await admin.PostAsync(azure + "?handler=AssignYourself", Answer.Fill(form))).Location);

        var shown = await admin.GetAsync(azure);
        Assert.Contains("Assigned to Contoso Partner Admin", shown.Text, StringComparison.Ordinal);
        Assert.Equal("Remove yourself", shown.Document.QuerySelector("form[action$='handler=Remove'] button")!.TextContent);
        Assert.Equal("https://portal.azure.com", shown.Document.QuerySelector("aside a[rel=noreferrer]")!.GetAttribute("href"));
        Assert.Equal(azure, (await admin.SubmitAsync(azure, "form[action$='handler=Remove']")).Location);
        Assert.Equal([MailKind.SeatAssigned, MailKind.SeatRemoved], (await portal.MailsAsync()).Select(m => m.Kind));
    }
}
