using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Mail;
using PartnerBenefits.Web.Common;

namespace PartnerBenefits.IntegrationTests.SupportDesk.Mails;

public sealed class DecideMailTests : PortalTest
{
    [Theory]
    [InlineData(MailState.Failed)]
    [InlineData(MailState.Unknown)]
    public async Task Sending_again_and_settling_are_decided_once_and_leave_their_trace(MailState state)
    {
        var (again, settled) = (await portal.MailInStateAsync(state), await portal.MailInStateAsync(state));
        using var staff = await portal.SignInAsync("support-operator");

        var first = await MailPage.DecideAsync(staff, again, "Again");
        var second = await MailPage.DecideAsync(staff, settled, "Settle");

        Assert.Equal((MailPage.Address, MailPage.Address), (first.Location, second.Location));
        Assert.Equal((MailState.Queued, MailState.Settled), (await portal.StateOfAsync(again), await portal.StateOfAsync(settled)));
        Assert.Contains(Notices.MailSettled, (await staff.GetAsync(MailPage.Address)).Text, StringComparison.Ordinal);
        var trail = await portal.AuditAsync();
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
        var id = await portal.MailInStateAsync(MailState.Unknown);
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
    public async Task A_decision_that_is_sent_twice_is_done_once_and_answered_alike()
    {
        var id = await portal.MailInStateAsync(MailState.Failed);
        using var staff = await portal.SignInAsync("support-operator");
        var page = await staff.GetAsync(MailPage.Address + "?state=Failed");

        var first = await staff.SubmitAsync(page, MailPage.Form(id, "Again"));
        var second = await staff.SubmitAsync(page, MailPage.Form(id, "Again"));

        Assert.Equal((MailPage.Address + "?state=Failed", first.Location), (first.Location, second.Location));
        Assert.Equal(1, await portal.ScalarAsync<long>("SELECT count(*) FROM AuditEvents WHERE Action LIKE 'Mail%'"));
    }

    [Fact]
    public async Task Deciding_about_a_mail_that_does_not_exist_is_not_found()
    {
        var id = await portal.MailInStateAsync(MailState.Failed);
        using var staff = await portal.SignInAsync("support-operator");
        var page = await staff.GetAsync(MailPage.Address);

        Assert.Equal(HttpStatusCode.NotFound, (await staff.SubmitAsync(page, MailPage.Form(id, "Settle"), ("Mail", "4711"))).StatusCode);
    }
}
