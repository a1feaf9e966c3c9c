namespace PartnerBenefits.Web.Settings;

public enum MailMode
{
    Folder,

    Smtp,
}

public sealed record MailSettings(MailMode Mode, Sender From, Uri BaseUrl, string? Folder, SmtpSettings? Smtp);

public sealed record Sender(string Name, EmailAddress Address);
