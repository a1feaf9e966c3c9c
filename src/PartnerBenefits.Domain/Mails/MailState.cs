namespace PartnerBenefits.Domain.Mails;

/// <summary>Of one mail in the outbox. Stored by name: never rename one.</summary>
public enum MailState
{
    /// <summary>Waits for its (next) attempt.</summary>
    Queued,

    /// <summary>A sender has it until its lease ends, and hasn't handed it over yet.</summary>
    Leased,

    /// <summary>A sender is handing it over. Ends its lease so, nobody knows whether it was taken.</summary>
    Sending,

    /// <summary>The mail server has taken it.</summary>
    Sent,

    /// <summary>It surely wasn't taken, and the portal doesn't try any more.</summary>
    Failed,

    /// <summary>It may have been taken: a person decides whether it is sent again.</summary>
    Unknown,

    /// <summary>A person decided that it needs no more sending, or whom it was to has left meanwhile.</summary>
    Settled,
}
