using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Mail;
using static PartnerBenefits.IntegrationTests.Machinery.Mail.ScriptedSmtp;

namespace PartnerBenefits.IntegrationTests.Mail;

/// <summary>The portal's process is killed (<c>kill -9</c>) during the dialogue with the mail server.</summary>
public sealed class SenderDeathTests : IAsyncDisposable
{
    private readonly ScriptedSmtp server = new();

    private readonly string folder = Directory.CreateTempSubdirectory("partner-benefits-").FullName;

    [Fact]
    public async Task A_mail_whose_sender_is_killed_after_the_text_is_unknown_when_the_lease_ends_and_never_sent_again()
    {
        server.On(Stage.Text, Reaction.Silence);
        var id = await KillAtAsync(Stage.Text);
        Assert.Equal(MailState.Sending, await SmtpPortal.StateAsync(folder, id));

        using var portal = Next();
        await portal.SendMailAsync();
        portal.Clock.Advance(TimeSpan.FromDays(1));
        await portal.SendMailAsync();

        Assert.Equal(MailState.Unknown, await portal.StateOfAsync(id));
        Assert.Single(server.Taken);
        using var staff = await portal.SignInAsync("support-operator");
        Assert.Contains(
            "Unknown The mail server may have accepted it. If you send it again, it may arrive twice. " +
            "The portal stopped while it was sending the e-mail.",
            await MailPage.LineAsync(staff, id, "?state=Unknown"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_whose_sender_is_killed_before_the_hand_over_is_sent_once_by_the_next_sender()
    {
        server.On(Stage.Greeting, Reaction.Silence);
        var id = await KillAtAsync(Stage.Greeting);
        Assert.Equal(MailState.Leased, await SmtpPortal.StateAsync(folder, id));

        using var portal = Next();
        await portal.SendMailAsync();
        portal.Clock.Advance(TimeSpan.FromDays(1));
        await portal.SendMailAsync();

        Assert.Equal(MailState.Sent, await portal.StateOfAsync(id));
        Assert.Single(server.Taken);
    }

    [Fact]
    public async Task A_mail_whose_sender_is_killed_with_the_lease_is_sent_once_by_another_process_when_the_lease_ends()
    {
        server.On(Stage.Greeting, Reaction.Silence);
        await using var one = SmtpPortal.Start(folder, server);
        await one.ListeningAsync();
        var id = await SmtpPortal.QueueInvitationAsync(folder);
        await server.ReachedAsync(Stage.Greeting);
        await using var other = SmtpPortal.Start(folder, server);
        await one.KillAsync();
        server.Heal();
        Assert.Equal(MailState.Leased, await SmtpPortal.StateAsync(folder, id));

        await EndLeaseAsync(id);
        await Eventually.UntilAsync(async () => await SmtpPortal.StateAsync(folder, id) == MailState.Sent, "the mail is sent");

        Assert.Single(server.Taken);
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<long> KillAtAsync(Stage stage)
    {
        await using var process = SmtpPortal.Start(folder, server);
        await process.ListeningAsync();
        var id = await SmtpPortal.QueueInvitationAsync(folder);
        await server.ReachedAsync(stage);
        await process.KillAsync();
        server.Heal();
        return id;
    }

    /// <summary>Processes have the computer's clock, so the usual run doesn't wait for the minute to pass.</summary>
    private async Task EndLeaseAsync(long id)
    {
        if (!Campaign.IsLong)
        {
            await TestDatabase.Of(folder).ExecuteAsync(
                $"UPDATE OutboxMessages SET LeaseUntil = '{DateTime.UtcNow:yyyy-MM-dd HH:mm:ss}' WHERE Id = {id}");
        }
    }

    private Portal Next()
    {
        var portal = SmtpPortal.To(server, folder: folder);
        var ended = DateTimeOffset.UtcNow + OutboxMessage.Lease + TimeSpan.FromSeconds(5);
        portal.Clock.SetUtcNow(ended > portal.Clock.GetUtcNow() ? ended : portal.Clock.GetUtcNow());
        return portal;
    }
}
