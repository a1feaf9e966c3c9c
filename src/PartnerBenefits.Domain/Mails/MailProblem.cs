namespace PartnerBenefits.Domain.Mails;

/// <summary>Stored by name, with the server's code behind it: never rename a value.</summary>
public enum MailProblem
{
    NotReached,

    NotSecure,

    SignInRefused,

    SenderRefused,

    RecipientRefused,

    MessageRefused,

    TooSlow,

    /// <summary>The connection broke or went silent after the text of the mail had begun to leave.</summary>
    NoAnswer,

    SenderDied,

    FolderRefused,

    NotWritten,

    /// <summary>The database was restored from a backup, and the mail may have been sent after the backup was made.</summary>
    Restored,
}
