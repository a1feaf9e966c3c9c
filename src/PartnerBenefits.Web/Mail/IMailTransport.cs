using MimeKit;
using PartnerBenefits.Domain.Mails;

namespace PartnerBenefits.Web.Mail;

public interface IMailTransport
{
    /// <summary>Returns null if the transport is ready, else why not. No mail leaves yet.</summary>
    Task<MailOutcome?> OpenAsync(CancellationToken stopping);

    /// <summary>Never throws for what a server or disk does; every failure is an outcome.</summary>
    Task<MailOutcome> HandOverAsync(OutboxMessage mail, MimeMessage letter, CancellationToken stopping);

    /// <summary>May be called after a failed attempt and if nothing is open.</summary>
    Task CloseAsync();

    MailOutcome OutcomeOf(OutboxMessage abandoned);
}
