using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MimeKit;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Mail;
using PartnerBenefits.Web.Mail;
using static PartnerBenefits.IntegrationTests.Machinery.Mail.ScriptedSmtp;

namespace PartnerBenefits.IntegrationTests.Mail;

public sealed class MailLoopTests : IAsyncDisposable
{
    private readonly ScriptedSmtp server = new();

    [Fact]
    public async Task The_portal_sends_by_itself_every_second()
    {
        using var portal = SmtpPortal.To(server).SendingByItself();
        var id = await portal.InvitationAsync();

        await UntilAsync(portal, async () => await portal.StateOfAsync(id) == MailState.Sent);

        Assert.Single(server.Taken);
    }

    [Fact]
    public async Task The_mail_loop_goes_on_after_a_round_that_failed()
    {
        using var portal = new Portal().SendingByItself()
            .With(services => services.Replace(ServiceDescriptor.Singleton<IMailTransport>(new Broken())));
        var id = await portal.InvitationAsync();

        await UntilAsync(portal, async () => await portal.StateOfAsync(id) == MailState.Sent);

        Assert.Contains("A round of sending mails failed", portal.Log.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_loop_that_is_stopped_while_it_hands_over_a_mail_finishes_that_mail()
    {
        server.On(Stage.Text, Reaction.Later(SmtpPortal.Step / 3));

        Assert.Equal((MailState.Sent, 1), await StopAtAsync(Stage.Text));
    }

    [Fact]
    public async Task A_mail_loop_that_is_stopped_before_it_hands_over_a_mail_puts_the_mail_back()
    {
        server.On(Stage.Greeting, Reaction.Silence);

        Assert.Equal((MailState.Queued, 0), await StopAtAsync(Stage.Greeting));
    }

    [Fact]
    public async Task Two_senders_on_one_queue_send_each_mail_once()
    {
        const int Mails = 40;
        using var one = SmtpPortal.To(server);
        for (var i = 0; i < Mails; i++)
        {
            await one.InvitationAsync();
        }

        using var other = SmtpPortal.To(server, folder: one.Folder);
        await Task.WhenAll(one.SendMailAsync(), other.SendMailAsync(), one.SendMailAsync(), other.SendMailAsync());

        var ids = server.Taken.Select(
            letter => letter.Text.Split('\n').Single(line => line.StartsWith("Message-Id:", StringComparison.OrdinalIgnoreCase))).ToList();
        Assert.Equal((Mails, Mails), (ids.Count, ids.Distinct().Count()));
    }

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    private async Task<(MailState State, int Attempts)> StopAtAsync(Stage stage)
    {
        await using var portal = SmtpPortal.To(server).SendingByItself();
        var id = await portal.InvitationAsync();
        await UntilAsync(portal, () => Task.FromResult(server.Reached.Contains(stage)));
        await portal.DisposeAsync();

        var mail = await SmtpPortal.MailAsync(portal.Folder, id);
        return (mail.State, mail.Attempts);
    }

    private static Task UntilAsync(Portal portal, Func<Task<bool>> holds) => Eventually.UntilAsync(
        async () =>
        {
            portal.Clock.Advance(TimeSpan.FromSeconds(1));
            return await holds();
        },
        "what the portal does by itself");

    private sealed class Broken : IMailTransport
    {
        private bool hasThrown;

        public Task<MailOutcome?> OpenAsync(CancellationToken stopping)
        {
            var isFirst = !hasThrown;
            hasThrown = true;
            return isFirst ? throw new InvalidOperationException("A fault of ours.") : Task.FromResult<MailOutcome?>(null);
        }

        public Task<MailOutcome> HandOverAsync(OutboxMessage mail, MimeMessage letter, CancellationToken stopping) =>
            Task.FromResult(MailOutcome.Taken);

        public Task CloseAsync() => Task.CompletedTask;

        public MailOutcome OutcomeOf(OutboxMessage abandoned) => MailOutcome.Unknown(MailProblem.SenderDied);
    }
}
