namespace PartnerBenefits.Domain.Mails;

public enum MailState
{
    NotKnown = -1,
    Queued,
    Leased,

    /// <summary>A sender is handing it over. If its lease ends now, nobody knows whether the server accepted it.</summary>
    Sending,
    Sent,
    Failed,
    Unknown,
    Settled,
}
