using MimeKit;
using PartnerBenefits.Domain.Mails;

namespace PartnerBenefits.Web.Mail;

/// <summary>How mails leave the portal, one after the other.</summary>
public interface IMailTransport
{
    /// <summary>All that comes before a mail: nothing of it leaves yet. Null when all is ready, else why not.</summary>
    Task<MailOutcome?> OpenAsync(CancellationToken stopping);

    /// <summary>Never throws for what a server or a disk does: whatever happens has an outcome.</summary>
    Task<MailOutcome> HandOverAsync(OutboxMessage mail, MimeMessage letter, CancellationToken stopping);

    /// <summary>Also after an attempt that failed, and when nothing is open.</summary>
    Task CloseAsync();

    /// <summary>What became of a mail whose sender died while handing it over.</summary>
    MailOutcome OutcomeOf(OutboxMessage abandoned);
}
