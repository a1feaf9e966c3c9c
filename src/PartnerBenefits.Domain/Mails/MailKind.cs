namespace PartnerBenefits.Domain.Mails;

/// <summary>What a mail is about (DESIGN, Mails). Stored by name: never rename one.</summary>
public enum MailKind
{
    /// <summary>To a person who was added to the account.</summary>
    Invitation,

    SeatAssigned,

    SeatRemoved,

    /// <summary>To the person of a support benefit: requested, several days.</summary>
    SupportRequested,

    /// <summary>To the admin who asked, with the reason.</summary>
    ActivationSentBack,

    /// <summary>The instructions, once to the person's own address and once to the alternative one.</summary>
    ActivationActive,
}
