using System.Globalization;
using MimeKit;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Mail;

/// <summary>A mail whose file exists was sent, so no outcome is ever unknown and no mail is sent twice.</summary>
public sealed class FolderTransport(PortalSettings settings) : IMailTransport
{
    public Task<MailOutcome?> OpenAsync(CancellationToken stopping) => Task.FromResult<MailOutcome?>(null);

    public async Task<MailOutcome> HandOverAsync(OutboxMessage mail, MimeMessage letter, CancellationToken stopping)
    {
        try
        {
            if (!IsThere(mail))
            {
                await WriteAsync(letter, PathOf(mail));
            }

            return MailOutcome.Taken;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return MailOutcome.Refused(MailProblem.FolderRefused);
        }
    }

    public Task CloseAsync() => Task.CompletedTask;

    public MailOutcome OutcomeOf(OutboxMessage abandoned) =>
        IsThere(abandoned) ? MailOutcome.Taken : MailOutcome.Refused(MailProblem.SenderDied);

    /// <summary>Compares the Message-ID too, because the ids of a new database start at 1 again.</summary>
    private bool IsThere(OutboxMessage mail)
    {
        var path = PathOf(mail);
        var id = MessageIds.For(mail, settings.Mail.From);
        return File.Exists(path)
            && File.ReadLines(path).TakeWhile(line => line.Length > 0).Any(line => line.Contains(id, StringComparison.Ordinal));
    }

    private string PathOf(OutboxMessage mail) =>
        Path.Combine(settings.Mail.Folder!, string.Create(CultureInfo.InvariantCulture, $"{mail.Id}-{mail.Kind}.eml"));

    private static async Task WriteAsync(MimeMessage letter, string path)
    {
        var temporary = $"{path}.{Guid.NewGuid():n}.tmp";
        await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
        {
            await letter.WriteToAsync(file);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }
}
