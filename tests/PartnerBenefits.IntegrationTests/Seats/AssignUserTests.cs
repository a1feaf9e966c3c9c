using System.Net;
using PartnerBenefits.Domain.Assignments;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Mails;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Seats;

public sealed class AssignUserTests : IAsyncLifetime
{
    private readonly Portal portal = new();

    private Visitor admin = null!;
    private string page = "";

    public async ValueTask InitializeAsync()
    {
        admin = await portal.SignInAsync("contoso-partner-admin");
        page = await portal.PageAsync(BenefitForms.VisualStudio);
    }

    [Fact]
    public async Task An_assigned_person_stands_on_the_page_in_the_trail_and_in_the_outbox()
    {
        var asha = await portal.PersonAsync("Asha");

        Assert.Equal(page, (await admin.AssignAsync(page, asha)).Location);

        var shown = await admin.GetAsync(page);
        Assert.Contains("The person was assigned and gets a mail about it.", shown.Text, StringComparison.Ordinal);
        Assert.Contains("1 of 3", shown.Text, StringComparison.Ordinal);
        Assert.Contains("asha.d@contoso.example", shown.Document.QuerySelector("table.people")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Asha D. assigned by Contoso Partner Admin", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Asha", shown.Document.QuerySelector("select[name=UserId]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((AuditAction.UserAssigned, asha.Id), (await portal.AuditAsync()).Select(e => (e.Action, e.UserId!.Value)).Single());
        Assert.Equal((MailKind.SeatAssigned, "asha.d@contoso.example"), (await portal.MailsAsync()).Select(m => (m.Kind, m.To.Value)).Single());
    }

    [Fact]
    public async Task A_form_sent_twice_takes_one_seat_and_is_answered_as_the_first_time()
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
    public async Task A_removed_person_s_seat_is_free_for_somebody_else_and_the_history_has_both()
    {
        var (asha, luc) = (await portal.PersonAsync("Asha"), await portal.PersonAsync("Luc"));
        await portal.ExecuteAsync("UPDATE Entitlements SET Seats = 1 WHERE Seats = 3");
        await admin.AssignAsync(page, asha);
        var full = await admin.GetAsync(page);
        Assert.Null(full.Document.QuerySelector("select[name=UserId]"));
        Assert.Contains(AssignmentRules.SeatIsLeft.Refusal, full.Document.QuerySelector("#why-not")!.TextContent, StringComparison.Ordinal);

        await admin.RemoveAsync(page, asha);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.AssignAsync(page, luc)).StatusCode);

        var shown = await admin.GetAsync(page);
        Assert.Contains("Asha D. removed by Contoso Partner Admin", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Luc M. assigned by Contoso Partner Admin", shown.Text, StringComparison.Ordinal);
        Assert.Equal([MailKind.SeatAssigned, MailKind.SeatRemoved, MailKind.SeatAssigned], (await portal.MailsAsync()).Select(m => m.Kind));
        Assert.Equal(1, await portal.ScalarAsync<long>("SELECT max(SeatsTaken) FROM Entitlements"));
    }

    [Fact]
    public async Task Removing_somebody_twice_frees_one_seat()
    {
        await admin.AssignAsync(page, await portal.PersonAsync("Asha"));
        await admin.AssignAsync(page, await portal.PersonAsync("Luc"));
        var opened = await admin.GetAsync(page);
        var form = opened.Document.QuerySelector("form[action$='handler=Remove']")!;

        await admin.PostAsync(page + "?handler=Remove", Answer.Fill(form));
        var again = await admin.PostAsync(page + "?handler=Remove", Answer.Fill(form, ("OperationId", Guid.CreateVersion7().ToString())));

        Assert.Equal(AssignmentRules.IsStillAssigned.Refusal, Assert.Single(again.Alerts));
        Assert.Equal(1, await portal.ScalarAsync<long>("SELECT max(SeatsTaken) FROM Entitlements"));
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

        Assert.DoesNotContain("Asha", (await admin.GetAsync(page)).Document.QuerySelector("select[name=UserId]")!.TextContent, StringComparison.Ordinal);
        var answer = await admin.AssignAsync(page, asha);

        Assert.Equal(AssignmentRules.UserIsActive.Refusal, Assert.Single(answer.Alerts));
        Assert.Equal(0, await portal.ScalarAsync<long>("SELECT max(SeatsTaken) FROM Entitlements"));
    }

    [Fact]
    public async Task A_seat_that_was_given_up_is_free_again_after_its_pause_and_the_page_says_so_before()
    {
        await portal.ExecuteAsync("UPDATE Entitlements SET Seats = 1, PauseDays = 90 WHERE Seats = 3");
        var (asha, luc) = (await portal.PersonAsync("Asha"), await portal.PersonAsync("Luc"));
        await admin.AssignAsync(page, asha);
        var before = await admin.GetAsync(page);
        Assert.Contains("free again after a pause of 90 days", before.Text, StringComparison.Ordinal);
        var form = before.Document.QuerySelector("form[action$='handler=Remove']")!;
        await admin.RemoveAsync(page, asha);

        var paused = await admin.GetAsync(page);
        Assert.Contains("The next one is on 20 Feb 2027", paused.Document.QuerySelector("#why-not")!.TextContent, StringComparison.Ordinal);
        var refused = await admin.PostAsync(
            page + "?handler=Assign", Answer.Fill(form, ("OperationId", Guid.CreateVersion7().ToString()), ("UserId", luc.Id.ToString())));
        Assert.Equal(AssignmentRules.SeatIsLeft.Refusal, Assert.Single(refused.Alerts));

        portal.Clock.Advance(TimeSpan.FromDays(90));
        using var later = await portal.SignInAsync("contoso-partner-admin");
        Assert.Equal(HttpStatusCode.Redirect, (await later.AssignAsync(page, luc)).StatusCode);
    }

    [Fact]
    public async Task Of_five_thousand_people_one_is_found_without_script_by_the_beginnings_of_their_name()
    {
        await SeatRace.AddPeopleAsync(portal.Database, 5_000);

        var opened = await admin.GetAsync(page);
        Assert.Contains("The first 50 of 5,020 are shown.", opened.Text, StringComparison.Ordinal);
        var found = await admin.PostAsync(page + "?handler=FindPerson", Answer.Fill(
            opened.Document.QuerySelector("form[action$='handler=Assign']")!, ("person", "PERS 4711")));

        var option = Assert.Single(found.Document.QuerySelectorAll("select[name=UserId] option[value]:not([value=''])"));
        Assert.Equal("Person 4711, person4711@contoso.example", option.TextContent);
    }

    [Fact]
    public async Task A_mail_is_sent_again_once_a_minute()
    {
        await admin.AssignAsync(page, await portal.PersonAsync("Asha"));

        var soon = await admin.SubmitAsync(page, "form[action$='handler=Resend']");
        Assert.Equal(AssignmentRules.MailIsDue.Refusal, Assert.Single(soon.Alerts));

        portal.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SubmitAsync(page, "form[action$='handler=Resend']")).StatusCode);
        Assert.Equal(2, (await portal.MailsAsync()).Count);
        Assert.Single(await portal.AuditAsync(AuditAction.MailResent));
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
    public async Task The_usage_based_credit_is_taken_by_oneself_only()
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

    [Fact]
    public async Task In_grace_nobody_new_is_assigned_and_everybody_can_be_removed()
    {
        var asha = await portal.PersonAsync("Asha");
        await admin.AssignAsync(page, asha);
        portal.Clock.SetUtcNow(new DateTimeOffset(2027, 7, 10, 0, 0, 0, TimeSpan.Zero));
        using var later = await portal.SignInAsync("contoso-partner-admin");

        var shown = await later.GetAsync(page);
        Assert.Contains("nothing new can be taken", shown.Document.QuerySelector("#why-not")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await later.RemoveAsync(page, asha)).StatusCode);
    }

    public ValueTask DisposeAsync()
    {
        admin.Dispose();
        portal.Dispose();
        return ValueTask.CompletedTask;
    }
}
