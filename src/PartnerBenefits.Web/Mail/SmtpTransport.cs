using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Mail;

/// <summary>Before the text begins to leave, a failed mail was surely not taken; after that, only a refusal is certain.</summary>
public sealed class SmtpTransport(PortalSettings settings, MailTimeouts timeouts) : IMailTransport, IDisposable
{
    private readonly SmtpSettings smtp = settings.Mail.Smtp!;

    private SmtpClient? client;

    public async Task<MailOutcome?> OpenAsync(CancellationToken stopping)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        limit.CancelAfter(timeouts.Step);
        client = new SmtpClient { Timeout = (int)timeouts.Step.TotalMilliseconds };
        try
        {
            // A DNS look-up can't be cancelled, so the wait is.
            await client.ConnectAsync(smtp.Host, smtp.Port, OptionOf(smtp.Security), limit.Token).WaitAsync(limit.Token);
            if (smtp.Login is { } login)
            {
                await client.AuthenticateAsync(login.User, login.Password.Reveal(), limit.Token);
            }

            return null;
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            return SmtpAnswers.ForOpening(e, isConnected: client.IsConnected);
        }
    }

    public async Task<MailOutcome> HandOverAsync(OutboxMessage mail, MimeMessage letter, CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource(timeouts.HandOver);
        // A shutdown waits for one more answer at most.
        await using var hurry = stopping.Register(() => limit.CancelAfter(timeouts.Step));
        var text = new TextLeaving();
        try
        {
            await client!.SendAsync(
                letter, (MailboxAddress)letter.From[0], [new MailboxAddress("", mail.To.Value)], limit.Token, text);
            return MailOutcome.Taken;
        }
        catch (Exception e)
        {
            return SmtpAnswers.ForHandingOver(e, text.HasBegun);
        }
    }

    public async Task CloseAsync()
    {
        using var closing = client;
        client = null;
        if (closing is { IsConnected: true })
        {
            using var limit = new CancellationTokenSource(timeouts.Step / 5);
            try
            {
                await closing.DisconnectAsync(quit: true, limit.Token);
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or ProtocolException or CommandException)
            {
                // The mail is sent, so a failed QUIT doesn't matter.
            }
        }
    }

    public MailOutcome OutcomeOf(OutboxMessage abandoned) => MailOutcome.Unknown(MailProblem.SenderDied);

    public void Dispose() => client?.Dispose();

    private static SecureSocketOptions OptionOf(SmtpSecurity security) => security switch
    {
        SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
        SmtpSecurity.None => SecureSocketOptions.None,
        SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
    };

    private sealed class TextLeaving : ITransferProgress
    {
        /// <summary>MailKit reports progress before it sends the end of the text, so without a report the mail can't be complete.</summary>
        public bool HasBegun { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => HasBegun = true;

        public void Report(long bytesTransferred) => HasBegun = true;
    }
}
