using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Mail;
using PartnerBenefits.Web.Mail;
using static PartnerBenefits.IntegrationTests.Machinery.Mail.ScriptedSmtp;

namespace PartnerBenefits.IntegrationTests.Mail;

/// <summary>Whatever a mail server does, no mail is lost, and none is sent twice without a person's decision.</summary>
public sealed class SmtpTests : IAsyncDisposable
{
    private readonly ScriptedSmtp server = new();

    [Fact]
    public async Task A_mail_goes_to_one_recipient_once()
    {
        using var portal = SmtpPortal.To(server);
        var id = await portal.InvitationAsync();

        await portal.SendMailAsync();
        await portal.SendMailAsync();

        Assert.Equal("asha.d@contoso.example", Assert.Single(server.Taken).To);
        var mail = await portal.MailAsync(id);
        Assert.Equal((MailState.Sent, portal.Now(), 1, null), (mail.State, mail.SentAt, mail.Attempts, mail.Problem));
        Assert.Null(mail.LeaseUntil);
    }

    [Fact]
    public async Task A_server_that_is_down_gets_the_mail_when_it_is_up_again_after_growing_pauses()
    {
        int port;
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            port = ((IPEndPoint)free.LocalEndpoint).Port;
        }

        using var portal = SmtpPortal.ToPort(port);
        var id = await portal.InvitationAsync();
        var pauses = new List<TimeSpan>();
        while (await portal.StateOfAsync(id) == MailState.Queued)
        {
            await portal.SendMailAsync();
            var mail = await portal.MailAsync(id);
            pauses.Add(mail.NextAttemptAt - portal.Now());
            Assert.Equal("NotReached", mail.Problem);
            portal.Clock.SetUtcNow(DateTime.SpecifyKind(mail.NextAttemptAt, DateTimeKind.Utc) > portal.Now()
                ? new(mail.NextAttemptAt, TimeSpan.Zero) : portal.Clock.GetUtcNow());
        }

        Assert.Equal(MailState.Failed, await portal.StateOfAsync(id));
        Assert.Equal([10, 60, 300, 900, 3600, 14400, 43200], pauses.SkipLast(1).Select(p => (int)p.TotalSeconds));
    }

    public static TheoryData<Stage> BeforeTheText => [Stage.Greeting, Stage.Ehlo, Stage.Mail, Stage.Rcpt, Stage.Data];

    [Theory]
    [MemberData(nameof(BeforeTheText))]
    public Task A_4xx_before_the_text_is_tried_again(Stage stage) => IsTriedAgainAsync(stage, new Reaction("451 try later"));

    [Fact]
    public Task A_4xx_after_the_text_is_tried_again() => IsTriedAgainAsync(Stage.Text, new Reaction("451 try later"));

    [Theory]
    [MemberData(nameof(BeforeTheText))]
    public Task A_cut_before_the_text_is_tried_again(Stage stage) => IsTriedAgainAsync(stage, Reaction.Cut);

    [Theory]
    [MemberData(nameof(BeforeTheText))]
    public Task Silence_before_the_text_is_tried_again(Stage stage) => IsTriedAgainAsync(stage, Reaction.Silence);

    [Theory]
    [InlineData(Stage.Mail, "SenderRefused 550")]
    [InlineData(Stage.Rcpt, "RecipientRefused 550")]
    [InlineData(Stage.Data, "MessageRefused 550")]
    [InlineData(Stage.Text, "MessageRefused 550")]
    public async Task A_5xx_to_the_mail_is_final_and_a_person_may_try_again(Stage stage, string problem)
    {
        using var portal = SmtpPortal.To(server.On(stage, "550 no asha.d@contoso.example here"));
        var id = await portal.InvitationAsync();

        await portal.SendMailAsync();
        server.Heal();
        portal.Clock.Advance(TimeSpan.FromDays(2));
        await portal.SendMailAsync();

        var mail = await portal.MailAsync(id);
        Assert.Equal((MailState.Failed, problem, 1), (mail.State, mail.Problem, mail.Attempts));
        Assert.Empty(server.Taken);
        Assert.DoesNotContain("contoso.example", portal.Log.Everything, StringComparison.Ordinal);

        using var staff = await portal.SignInAsync("support-operator");
        await MailPage.DecideAsync(staff, id, "Again");
        await portal.SendMailAsync();
        Assert.Equal(MailState.Sent, await portal.StateOfAsync(id));
        Assert.Single(server.Taken);
    }

    [Theory]
    [InlineData(Stage.Greeting)]
    [InlineData(Stage.Ehlo)]
    public Task A_5xx_before_any_mail_is_the_servers_own_trouble_and_tried_again(Stage stage) =>
        IsTriedAgainAsync(stage, new Reaction("554 not today"));

    [Theory]
    [InlineData(Stage.Greeting)]
    [InlineData(Stage.Mail)]
    [InlineData(Stage.Data)]
    [InlineData(Stage.Text)]
    public async Task A_server_that_is_slow_and_answers_in_time_gets_the_mail_once(Stage stage)
    {
        using var portal = SmtpPortal.To(server.On(stage, Reaction.Later(SmtpPortal.Step / 3)));
        var id = await portal.InvitationAsync();

        await portal.SendMailAsync();

        Assert.Equal(MailState.Sent, await portal.StateOfAsync(id));
        Assert.Single(server.Taken);
    }

    /// <summary>All answers of a mail together may take for ever, so only the limit of one answer can end this.</summary>
    [Theory]
    [InlineData(Stage.Greeting)]
    [InlineData(Stage.Mail)]
    [InlineData(Stage.Text)]
    public async Task Each_answer_is_waited_for_no_longer_than_a_step(Stage stage)
    {
        using var portal = SmtpPortal.To(server.On(stage, Reaction.Silence))
            .With(services => services.Replace(ServiceDescriptor.Singleton(new MailTimeouts(SmtpPortal.Step, Timeout.InfiniteTimeSpan))));
        var id = await portal.InvitationAsync();

        await Eventually.NotForEverAsync(portal.SendMailAsync());

        Assert.NotNull((await portal.MailAsync(id)).Problem);
    }

    [Fact]
    public void The_lease_outlives_the_longest_attempt()
    {
        Assert.True(MailTimeouts.Usual.HandOver < OutboxMessage.LongestHandOver);
        Assert.True(MailTimeouts.Usual.Step + OutboxMessage.LongestHandOver < OutboxMessage.Lease);
        Assert.InRange(MailTimeouts.Usual.Step, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    public static TheoryData<string> LostAnswers => ["cut", "silence", "garbage", "cut within the answer"];

    [Theory]
    [MemberData(nameof(LostAnswers))]
    public async Task A_mail_whose_answer_to_the_text_is_lost_is_unknown_and_never_sent_again_by_itself(string how)
    {
        var reaction = how switch
        {
            "cut" => Reaction.Cut,
            "silence" => Reaction.Silence,
            "garbage" => new Reaction("354 more?"),
            _ => new Reaction("25", Cuts: true),
        };
        using var portal = SmtpPortal.To(server.On(Stage.Text, reaction));
        var id = await portal.InvitationAsync();

        await portal.SendMailAsync();
        server.Heal();
        portal.WaitALease();
        await portal.SendMailAsync();
        portal.Clock.Advance(TimeSpan.FromDays(2));
        await portal.SendMailAsync();

        var mail = await portal.MailAsync(id);
        Assert.Equal((MailState.Unknown, "NoAnswer"), (mail.State, mail.Problem));
        Assert.Single(server.Taken);
        using var staff = await portal.SignInAsync("support-operator");
        Assert.Contains("The mail server may have accepted it.", await MailPage.LineAsync(staff, id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_that_a_person_sends_again_has_the_same_Message_ID()
    {
        using var portal = SmtpPortal.To(server.On(Stage.Text, Reaction.Cut));
        var id = await portal.InvitationAsync();
        await portal.SendMailAsync();
        server.Heal();
        using var staff = await portal.SignInAsync("support-operator");

        await MailPage.DecideAsync(staff, id, "Again");
        portal.Clock.Advance(TimeSpan.FromMinutes(3));
        await portal.SendMailAsync();

        Assert.Equal(2, server.Taken.Count);
        Assert.Single(
            server.Taken.Select(letter => letter.Text.Split('\n')
            .Single(line => line.StartsWith("Message-Id:", StringComparison.OrdinalIgnoreCase))).Distinct());
    }

    [Fact]
    public async Task A_refused_address_does_not_keep_the_mail_from_the_other_address()
    {
        using var portal = SmtpPortal.To(server.On(
            Stage.Rcpt, line => line.Contains(GivenMails.Alternative, StringComparison.Ordinal) ? new Reaction("550 nobody here") : null));
        var own = await portal.AssignmentMailAsync(MailKind.ActivationActive, "support-onprem", change: GivenMails.Activate);
        var other = await portal.AssignmentMailAsync(MailKind.ActivationActive, "advisory-hours",
            GivenMails.Alternative, GivenMails.Activate);

        await portal.SendMailAsync();

        Assert.Equal((MailState.Sent, MailState.Failed), (await portal.StateOfAsync(own), await portal.StateOfAsync(other)));
        Assert.Equal("asha.d@contoso.example", Assert.Single(server.Taken).To);
    }

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    private async Task IsTriedAgainAsync(Stage stage, Reaction reaction)
    {
        using var portal = SmtpPortal.To(server.On(stage, reaction));
        var id = await portal.InvitationAsync();

        await portal.SendMailAsync();
        var mail = await portal.MailAsync(id);
        Assert.Equal((MailState.Queued, portal.Now().AddSeconds(10)), (mail.State, mail.NextAttemptAt));
        Assert.NotNull(mail.Problem);
        Assert.Empty(server.Taken);

        server.Heal();
        await portal.SendMailAsync();
        Assert.Empty(server.Taken);
        portal.Clock.Advance(TimeSpan.FromSeconds(10));
        await portal.SendMailAsync();
        Assert.Equal(MailState.Sent, await portal.StateOfAsync(id));
        Assert.Single(server.Taken);
        Assert.DoesNotContain("contoso.example", portal.Log.Everything, StringComparison.Ordinal);
    }
}
