using System.Net;
using PartnerBenefits.Domain.Assignments;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Mails;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.SupportDesk.Activations;

/// <summary>From a request to active support, on both sides (walkthrough, 9 to 9c).</summary>
public sealed class ActivationStoryTests : IAsyncLifetime
{
    private const string Queue = "/support-desk/activations";

    private readonly Portal portal = new();

    private Visitor admin = null!;
    private Visitor staff = null!;
    private PortalUser asha = null!;
    private string page = "";

    public async ValueTask InitializeAsync()
    {
        admin = await portal.SignInAsync("contoso-partner-admin");
        staff = await portal.SignInAsync("support-operator");
        asha = await portal.PersonAsync("Asha");
        page = await portal.PageAsync(BenefitForms.Support);
    }

    [Fact]
    public async Task A_requested_support_is_taken_completed_and_then_active_with_its_ids_and_instructions_to_both_addresses()
    {
        Assert.Equal(page, (await admin.AssignAsync(page, asha, "  Asha@Home.Example ")).Location);
        var requested = await admin.GetAsync(page);
        Assert.Contains("It can take several days.", requested.Text, StringComparison.Ordinal);
        Assert.Contains("asha@home.example", requested.Text, StringComparison.Ordinal);

        portal.Clock.Advance(TimeSpan.FromHours(3));
        await admin.SignInAsync("contoso-partner-admin");
        await staff.SignInAsync("support-operator");
        Assert.Contains("3 hours", (await staff.GetAsync(Queue)).Text, StringComparison.Ordinal);
        Assert.Equal(Queue, (await StepAsync("Take")).Location);
        Assert.Contains("are activating the benefit", (await admin.GetAsync(page)).Text, StringComparison.Ordinal);
        Assert.Equal(Queue, (await StepAsync("Complete", ("AccessId", " AC-1 "), ("ContractId", "CT-2"))).Location);

        using var member = await portal.SignInAsync("contoso-member");
        foreach (var person in new[] { admin, member })
        {
            var active = await person.GetAsync(page);
            Assert.Equal(["AC-1", "CT-2"], active.Document.QuerySelectorAll("code.key").Select(c => c.TextContent));
        }

        var mails = await portal.MailsAsync();
        Assert.Equal([MailKind.SupportRequested, MailKind.ActivationActive, MailKind.ActivationActive], mails.Select(m => m.Kind));
        Assert.Equal(["asha.d@contoso.example", "asha@home.example"], mails.Skip(1).Select(m => m.To.Value));
        Assert.Equal(
            [AuditAction.UserAssigned, AuditAction.ActivationTaken, AuditAction.ActivationCompleted], (await portal.AuditAsync()).Select(e => e.Action));
    }

    [Fact]
    public async Task A_request_that_was_sent_back_shows_the_reason_and_is_requested_again_with_a_corrected_address()
    {
        await admin.AssignAsync(page, asha, "asha@hom.example");
        await StepAsync("Take");
        await StepAsync("SendBack", ("Reason", "The second address bounces."));

        var back = await admin.GetAsync(page);
        Assert.Contains("The second address bounces.", back.Text, StringComparison.Ordinal);
        var mail = (await portal.MailsAsync())[^1];
        Assert.Equal((MailKind.ActivationSentBack, "contoso-partner-admin@contoso.example"), (mail.Kind, mail.To.Value));

        await admin.SubmitAsync(back, "form[action$='handler=Correct']", ("AlternativeEmail", "asha@home.example"));
        Assert.Contains("asha@home.example", (await staff.GetAsync(Queue)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("bounces", (await admin.GetAsync(page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_can_be_corrected_and_withdrawn_until_staff_take_it()
    {
        await admin.AssignAsync(page, asha, "asha@hom.example");
        Assert.Equal(page, (await admin.SubmitAsync(page, "form[action$='handler=Correct']", ("AlternativeEmail", "asha@home.example"))).Location);
        var opened = await admin.GetAsync(page);
        await StepAsync("Take");

        var correct = await admin.SubmitAsync(opened, "form[action$='handler=Correct']", ("AlternativeEmail", "other@home.example"));
        var withdraw = await admin.SubmitAsync(opened, "form[action$='handler=Remove']");
        Assert.All([correct, withdraw], a => Assert.Equal(ActivationRules.IsNotWorkedOn.Refusal, Assert.Single(a.Alerts)));

        await StepAsync("Release");
        Assert.Equal(page, (await admin.RemoveAsync(page, asha)).Location);
        Assert.DoesNotContain("Asha", (await staff.GetAsync(Queue)).Text, StringComparison.Ordinal);
        Assert.Equal(0, await portal.ScalarAsync<long>("SELECT max(SeatsTaken) FROM Entitlements"));
    }

    [Fact]
    public async Task Of_two_staff_who_take_the_same_activation_one_gets_it()
    {
        await admin.AssignAsync(page, asha, "asha@home.example");
        var form = (await staff.GetAsync(Queue)).Document.QuerySelector("form[action*='handler=Take']")!;

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => staff.PostAsync(
            Queue + "?handler=Take", Answer.Fill(form, ("OperationId", Guid.CreateVersion7().ToString())))));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
        Assert.All(answers.Where(a => a.StatusCode != HttpStatusCode.Redirect), a => Assert.Equal(ActivationRules.IsRequested.Refusal, Assert.Single(a.Alerts)));
        Assert.Single(await portal.AuditAsync(AuditAction.ActivationTaken));
    }

    [Fact]
    public async Task Who_has_not_taken_an_activation_can_not_complete_it()
    {
        await admin.AssignAsync(page, asha, "asha@home.example");
        await StepAsync("Take");
        var mine = await staff.GetAsync(Queue);
        await portal.ExecuteAsync("UPDATE Activations SET TakenBy = (SELECT Id FROM StaffMembers WHERE Email LIKE 'catalogue%')");

        var answer = await staff.SubmitAsync(mine, "form[action*='handler=Complete']", ("AccessId", "AC-1"), ("ContractId", "CT-2"));

        Assert.Equal(ActivationRules.IsTakenByYou.Refusal, Assert.Single(answer.Alerts));
    }

    [Theory]
    [InlineData("asha.d@contoso.example")]
    [InlineData("  Asha.D@CONTOSO.example ")]
    [InlineData("\"asha.d@contoso.example\" <evil@evil.example>")]
    [InlineData("Asha D. <asha@home.example>")]
    [InlineData("asha@home.example\r\nBcc: evil@evil.example")]
    [InlineData("ａｓｈａ@home.example")]
    [InlineData("asha\u200b@home.example")]
    [InlineData("asha@home.example, evil@evil.example")]
    [InlineData("")]
    [InlineData(null)]
    public async Task An_address_that_is_the_person_s_own_or_none_is_refused_at_the_field_and_stays_typed(string? alternative)
    {
        var answer = await admin.AssignAsync(page, asha, alternative);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEqual("", answer.Document.QuerySelector("#alternative-problem")!.TextContent);
        Assert.Equal(asha.Id.ToString(), answer.Document.QuerySelector("select[name=UserId] option[selected]")!.GetAttribute("value"));
        Assert.Empty(await portal.MailsAsync());
    }

    [Fact]
    public async Task An_address_of_320_characters_is_refused_and_another_person_s_is_not()
    {
        var tooLong = await admin.AssignAsync(page, asha, new string('a', 308) + "@home.example");
        Assert.NotEqual("", tooLong.Document.QuerySelector("#alternative-problem")!.TextContent);

        Assert.Equal(page, (await admin.AssignAsync(page, asha, "luc.m@contoso.example")).Location);
    }

    [Fact]
    public async Task An_address_with_a_NUL_is_turned_away_before_it_is_read()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await admin.AssignAsync(page, asha, "asha\0@home.example")).StatusCode);

        Assert.Empty(await portal.MailsAsync());
    }

    [Fact]
    public async Task Use_is_recorded_by_staff_and_the_account_sees_what_is_left_and_when()
    {
        await admin.AssignAsync(page, asha, "asha@home.example");
        await StepAsync("Take");
        await StepAsync("Complete", ("AccessId", "AC-1"), ("ContractId", "CT-2"));
        var id = await portal.ScalarAsync<long>("SELECT max(AssignmentId) FROM Activations");
        var record = $"{Queue}/{id}";

        Assert.Equal(record, (await RecordAsync(record, "3", "2026-11-20")).Location);
        Assert.Equal(BenefitRules.SoMuchIsLeft.Refusal, (await RecordAsync(record, "8", "2026-11-20")).Alerts.Single());
        Assert.Equal(BenefitRules.DayIsInTerm.Refusal, (await RecordAsync(record, "1", "2026-06-30")).Alerts.Single());
        Assert.Equal(BenefitRules.DayIsInTerm.Refusal, (await RecordAsync(record, "1", "2026-11-23")).Alerts.Single());

        var shown = await admin.GetAsync(page);
        Assert.Contains("3 of 10 incidents", shown.Text, StringComparison.Ordinal);
        Assert.Contains("7 incidents left.", shown.Text, StringComparison.Ordinal);
        Assert.Contains("3 incidents 20 Nov 2026", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_recordings_at_once_never_use_more_than_there_is()
    {
        await admin.AssignAsync(page, asha, "asha@home.example");
        await StepAsync("Take");
        await StepAsync("Complete", ("AccessId", "AC-1"), ("ContractId", "CT-2"));
        var record = $"{Queue}/{await portal.ScalarAsync<long>("SELECT max(AssignmentId) FROM Activations")}";
        var form = (await staff.GetAsync(record)).Document.QuerySelector("form[action*='handler=Record']")!;

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => staff.PostAsync(record + "?handler=Record", Answer.Fill(
            form, ("OperationId", Guid.CreateVersion7().ToString()), ("Amount", "3"), ("Day", "2026-11-20")))));

        Assert.Equal(9, await portal.ScalarAsync<long>("SELECT sum(Amount) FROM Used"));
    }

    public ValueTask DisposeAsync()
    {
        admin.Dispose();
        staff.Dispose();
        portal.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<Answer> StepAsync(string handler, params (string Name, string? Value)[] fields) =>
        staff.SubmitAsync(Queue, $"form[action*='handler={handler}']", fields);

    private Task<Answer> RecordAsync(string address, string amount, string day) =>
        staff.SubmitAsync(address, "form[action*='handler=Record']", ("Amount", amount), ("Day", day));
}
