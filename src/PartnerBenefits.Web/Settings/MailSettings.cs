using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Settings;

public enum MailMode
{
    Folder,

    Smtp,
}

/// <param name="BaseUrl">Ends with a slash.</param>
/// <param name="Folder">Full path; null with SMTP.</param>
public sealed record MailSettings(MailMode Mode, Sender From, Uri BaseUrl, string? Folder, SmtpSettings? Smtp);

public sealed record Sender(string Name, EmailAddress Address);
