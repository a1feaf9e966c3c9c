namespace PartnerBenefits.Web.Mail;

/// <summary>Why an attempt didn't end well. Stored by name, with the server's code behind it: never rename one.</summary>
public enum MailProblem
{
    NotReached,

    NotSecure,

    SignInRefused,

    SenderRefused,

    RecipientRefused,

    MessageRefused,

    TooSlow,

    /// <summary>Broken off or silent once the mail's text had begun to leave.</summary>
    NoAnswer,

    /// <summary>The portal died while it was handing the mail over.</summary>
    SenderDied,

    FolderRefused,

    /// <summary>A fault of ours: see the log.</summary>
    NotWritten,
}
