using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Settings;

public enum MailMode
{
    /// <summary>Each mail becomes an .eml file.</summary>
    Folder,

    Smtp,
}

/// <param name="BaseUrl">The portal's own address, for links; ends with a slash.</param>
/// <param name="Folder">Full path; null with <see cref="MailMode.Smtp"/>.</param>
/// <param name="Smtp">Null with <see cref="MailMode.Folder"/>.</param>
public sealed record MailSettings(MailMode Mode, Sender From, Uri BaseUrl, string? Folder, SmtpSettings? Smtp);

/// <summary>Whom the portal's mails are from.</summary>
public sealed record Sender(string Name, EmailAddress Address);
