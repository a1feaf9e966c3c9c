using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Mails;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Mail;
using PartnerBenefits.Web.Demo;
using PartnerBenefits.Web.Pages;

namespace PartnerBenefits.IntegrationTests.SupportDesk.Mails;

public sealed class MailsPageTests : PortalTest
{
    [Theory]
    [InlineData("en", "No mail was queued yet.")]
    [InlineData("fr", "Aucun message n’a encore été mis en file.")]
    public async Task Without_a_mail_it_says_so(string language, string says)
    {
        using var staff = (await portal.SignInAsync("support-operator")).Speaking(language);

        Assert.Contains(says, (await staff.GetAsync(MailPage.Address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_state_is_shown_with_its_count_and_narrows_the_list()
    {
        var ids = new Dictionary<MailState, long>();
        foreach (var state in Enum.GetValues<MailState>())
        {
            ids[state] = await InStateAsync(state);
        }

        using var staff = await portal.SignInAsync("support-operator");
        var all = await staff.GetAsync(MailPage.Address);
        Assert.Equal(ids.Values.OrderDescending(), RowsOf(all));
        Assert.Equal(["All 7", "Queued 1", "Being sent 2", "Sent 1", "Failed 1", "Unknown 1", "Settled 1"], all.Document.QuerySelectorAll(".chips a").Select(a => a.TextContent));
        Assert.Equal([ids[MailState.Sending], ids[MailState.Leased]], RowsOf(await staff.GetAsync(MailPage.Address + "?state=Sending")));
        Assert.Equal([ids[MailState.Unknown]], RowsOf(await staff.GetAsync(MailPage.Address + "?state=Unknown")));
        var line = await MailPage.LineAsync(staff, ids[MailState.Failed]);
        Assert.Contains("Asha D. asha.d@contoso.example Contoso Consulting · 4512345 Invitation", line, StringComparison.Ordinal);
        Assert.Contains("Failed The mail server refused the recipient. Its answer: 550. 3 attempts", line, StringComparison.Ordinal);
        Assert.Equal(
            ids.Where(pair => pair.Key is MailState.Failed or MailState.Unknown).Select(pair => pair.Value).Order(),
            all.Document.QuerySelectorAll("tr[id]").Where(row => row.QuerySelector("form") is not null).Select(row => long.Parse(row.Id![5..], System.Globalization.CultureInfo.InvariantCulture)).Order());
    }

    [Theory]
    [InlineData(MailState.Failed)]
    [InlineData(MailState.Unknown)]
    public async Task Sending_again_and_settling_are_decided_once_and_leave_their_trace(MailState state)
    {
        var (again, settled) = (await InStateAsync(state), await InStateAsync(state));
        using var staff = await portal.SignInAsync("support-operator");

        var first = await MailPage.DecideAsync(staff, again, "Again");
        var second = await MailPage.DecideAsync(staff, settled, "Settle");

        Assert.Equal((MailPage.Address, MailPage.Address), (first.Location, second.Location));
        Assert.Equal((MailState.Queued, MailState.Settled), (await portal.StateOfAsync(again), await portal.StateOfAsync(settled)));
        Assert.Contains(Notices.MailSettled, (await staff.GetAsync(MailPage.Address)).Text, StringComparison.Ordinal);
        var account = await portal.AccountAsync(DemoOrganisation.Contoso);
        var trail = await portal.ReadAsync(db => db.AuditOf(account.Id).OrderBy(e => e.Id).ToListAsync());
        Assert.Equal([AuditAction.MailQueuedAgain, AuditAction.MailSettled], trail.Select(e => e.Action));
        Assert.All(trail, e => Assert.Equal(ActorKind.Staff, e.ActorKind));
        Assert.DoesNotContain(trail, e => e.Detail!.Contains('@', StringComparison.Ordinal));
        await portal.SendMailAsync();
        Assert.Equal((MailState.Sent, MailState.Settled), (await portal.StateOfAsync(again), await portal.StateOfAsync(settled)));
    }

    [Theory]
    [InlineData("Again", "Settle")]
    [InlineData("Settle", "Again")]
    [InlineData("Again", "Again")]
    public async Task Who_decides_later_than_somebody_else_is_told_so(string earlier, string later)
    {
        var id = await InStateAsync(MailState.Unknown);
        using var one = await portal.SignInAsync("support-operator");
        using var other = await portal.SignInAsync("support-operator");
        var seen = await other.GetAsync(MailPage.Address);

        await MailPage.DecideAsync(one, id, earlier);
        var refused = await other.SubmitAsync(seen, MailPage.Form(id, later));

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Equal(MailRules.NeedsADecision.Refusal, Assert.Single(refused.Alerts));
        Assert.Equal(earlier == "Again" ? MailState.Queued : MailState.Settled, await portal.StateOfAsync(id));
        Assert.Equal(1, await portal.ScalarAsync<long>("SELECT count(*) FROM AuditEvents WHERE Action LIKE 'Mail%'"));
    }

    [Fact]
    public async Task A_form_sent_twice_is_done_once_and_answered_alike()
    {
        var id = await InStateAsync(MailState.Failed);
        using var staff = await portal.SignInAsync("support-operator");
        var page = await staff.GetAsync(MailPage.Address + "?state=Failed");

        var first = await staff.SubmitAsync(page, MailPage.Form(id, "Again"));
        var second = await staff.SubmitAsync(page, MailPage.Form(id, "Again"));

        Assert.Equal((MailPage.Address + "?state=Failed", first.Location), (first.Location, second.Location));
        Assert.Equal(1, await portal.ScalarAsync<long>("SELECT count(*) FROM AuditEvents"));
    }

    [Fact]
    public async Task A_mail_that_isnt_there_isnt_found()
    {
        var id = await InStateAsync(MailState.Failed);
        using var staff = await portal.SignInAsync("support-operator");
        var page = await staff.GetAsync(MailPage.Address);

        Assert.Equal(HttpStatusCode.NotFound, (await staff.SubmitAsync(page, MailPage.Form(id, "Settle"), ("Mail", "4711"))).StatusCode);
    }

    [Fact]
    public async Task More_than_a_page_is_paged_by_key()
    {
        var ids = new List<long>();
        for (var i = 0; i < 60; i++)
        {
            ids.Insert(0, await portal.InvitationAsync());
        }

        using var staff = await portal.SignInAsync("support-operator");
        var first = await staff.GetAsync(MailPage.Address + "?state=Queued");
        var second = await staff.GetAsync(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal(ids, [.. RowsOf(first), .. RowsOf(second)]);
        Assert.Equal(10, RowsOf(second).Count());
        Assert.Null(second.Document.QuerySelector("a[rel=next]"));
    }

    private static IEnumerable<long> RowsOf(Answer page) =>
        page.Document.QuerySelectorAll("tr[id]").Select(row => long.Parse(row.Id![5..], System.Globalization.CultureInfo.InvariantCulture));

    private async Task<long> InStateAsync(MailState state)
    {
        var id = await portal.InvitationAsync();
        await portal.ExecuteAsync(
            "UPDATE OutboxMessages SET State = @state, LeaseUntil = @until, Problem = @problem, Attempts = 3 WHERE Id = @id",
            ("@state", state.ToString()),
            ("@until", state is MailState.Leased or MailState.Sending ? portal.Now().AddMinutes(1) : null),
            ("@problem", state is MailState.Failed ? "RecipientRefused 550" : null),
            ("@id", id));
        return id;
    }
}
