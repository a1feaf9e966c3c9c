using MimeKit;
using PartnerBenefits.Data.Running;

namespace PartnerBenefits.Web.Mail;

public sealed partial class MailSender(
    Outbox outbox, MailWriter writer, IMailTransport transport, Holds holds, ILogger<MailSender> logger)
{
    /// <summary>Returns false if no mail is due or may be sent. A hand-over that has begun is completed, even at a stop.</summary>
    public async Task<bool> SendNextAsync(CancellationToken stopping)
    {
        if (await holds.IsRestoredAsync(stopping))
        {
            return false;
        }

        foreach (var abandoned in await outbox.FinishAbandonedAsync(transport.OutcomeOf, stopping))
        {
            LogAbandoned(logger, abandoned.Id, abandoned.Kind, abandoned.State);
        }

        if (await outbox.TakeNextAsync(stopping) is not { } mail)
        {
            return false;
        }

        using var scope = logger.BeginScope(new Dictionary<string, object> { ["Account"] = mail.AccountId.Value });
        try
        {
            await TryAsync(mail, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await outbox.PutBackAsync(mail);
            throw;
        }
        finally
        {
            await transport.CloseAsync();
        }

        return true;
    }

    private async Task TryAsync(OutboxMessage mail, CancellationToken stopping)
    {
        if (!await writer.IsWantedAsync(mail, stopping))
        {
            await outbox.FinishAsync(mail, MailOutcome.NotWanted);
            LogNotWanted(logger, mail.Id, mail.Kind);
        }
        else if (await WriteAsync(mail, stopping) is not { } letter)
        {
            await FinishAsync(mail, MailOutcome.Refused(MailProblem.NotWritten));
        }
        else if (await transport.OpenAsync(stopping) is { } closed)
        {
            await FinishAsync(mail, closed);
        }
        else if (await outbox.HandOverAsync(mail, stopping) is { } handed)
        {
            await FinishAsync(handed, await transport.HandOverAsync(handed, letter, stopping));
        }
    }

    private async Task<MimeMessage?> WriteAsync(OutboxMessage mail, CancellationToken stopping)
    {
        try
        {
            return await writer.WriteAsync(mail, stopping);
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            LogNotWritten(logger, mail.Id, mail.Kind, e);
            return null;
        }
    }

    private async Task FinishAsync(OutboxMessage mail, MailOutcome outcome)
    {
        var finished = await outbox.FinishAsync(mail, outcome);
        var state = finished?.State;
        if (outcome == MailOutcome.Taken)
        {
            LogSent(logger, mail.Id, mail.Kind, state);
        }
        else
        {
            LogNotSent(logger, mail.Id, mail.Kind, outcome.ToString(), state);
        }
    }

    [LoggerMessage(3001, LogLevel.Information, "Mail {Mail} ({Kind}) was taken; now it is {State}")]
    private static partial void LogSent(ILogger logger, long mail, MailKind kind, MailState? state);

    [LoggerMessage(3002, LogLevel.Warning, "Mail {Mail} ({Kind}): {Problem}; now it is {State}")]
    private static partial void LogNotSent(ILogger logger, long mail, MailKind kind, string problem, MailState? state);

    [LoggerMessage(3006, LogLevel.Information, "Mail {Mail} ({Kind}) isn't sent: its recipient has no use for it any more")]
    private static partial void LogNotWanted(ILogger logger, long mail, MailKind kind);

    [LoggerMessage(3003, LogLevel.Warning, "Mail {Mail} ({Kind}) was left by a sender that died while handing it over; now it is {State}")]
    private static partial void LogAbandoned(ILogger logger, long mail, MailKind kind, MailState state);

    [LoggerMessage(3004, LogLevel.Error, "Mail {Mail} ({Kind}) can't be written")]
    private static partial void LogNotWritten(ILogger logger, long mail, MailKind kind, Exception exception);
}
