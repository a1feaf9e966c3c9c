using MimeKit;

namespace PartnerBenefits.Web.Mail;

public interface IMailTransport
{
    /// <summary>Returns null if the transport is ready, else why not. No mail leaves yet.</summary>
    Task<MailOutcome?> OpenAsync(CancellationToken stopping);

    /// <summary>Never throws for what a server or disk does; every failure is an outcome.</summary>
    Task<MailOutcome> HandOverAsync(OutboxMessage mail, MimeMessage letter, CancellationToken stopping);

    Task CloseAsync();

    MailOutcome OutcomeOf(OutboxMessage abandoned);
}
