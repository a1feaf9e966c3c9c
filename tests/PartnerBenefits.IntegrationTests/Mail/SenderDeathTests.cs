using PartnerBenefits.Domain.Mails;
using PartnerBenefits.IntegrationTests.Data;
using PartnerBenefits.IntegrationTests.Hosting;
using static PartnerBenefits.IntegrationTests.Mail.ScriptedSmtp;

namespace PartnerBenefits.IntegrationTests.Mail;

/// <summary>The portal's process is killed (<c>kill -9</c>) in the middle of a dialogue with the mail server.</summary>
public sealed class SenderDeathTests : IAsyncDisposable
{
    private readonly ScriptedSmtp server = new();

    private readonly string folder = Directory.CreateTempSubdirectory("partner-benefits-").FullName;

    [Fact]
    public async Task Killed_after_the_text_it_is_unknown_when_the_lease_ends_and_never_sent_again()
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
            "Unknown It may have been taken. Sending it again may send it twice. The portal stopped while it was handing the mail over.",
            await MailPage.LineAsync(staff, id, "?state=Unknown"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Killed_before_the_hand_over_it_is_sent_once_by_the_next()
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
    public async Task Killed_while_it_holds_the_lease_it_is_sent_once_by_the_other_process_when_that_is_over()
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
        await Waiting.UntilAsync(async () => await SmtpPortal.StateAsync(folder, id) == MailState.Sent, "the mail is sent");

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

    /// <summary>Two processes have the computer's clock, so the usual run doesn't wait for the minute to pass.</summary>
    private async Task EndLeaseAsync(long id)
    {
        if (!Campaign.IsLong)
        {
            await TestDatabase.Of(folder).ExecuteAsync(
                $"UPDATE OutboxMessages SET LeaseUntil = '{DateTime.UtcNow:yyyy-MM-dd HH:mm:ss}' WHERE Id = {id}");
        }
    }

    /// <summary>The next instance, when the dead one's lease has ended.</summary>
    private Portal Next()
    {
        var portal = SmtpPortal.To(server, folder: folder);
        var ended = DateTimeOffset.UtcNow + OutboxMessage.Lease + TimeSpan.FromSeconds(5);
        portal.Clock.SetUtcNow(ended > portal.Clock.GetUtcNow() ? ended : portal.Clock.GetUtcNow());
        return portal;
    }
}
