namespace PartnerBenefits.Web.Settings;

public enum MailMode
{
    /// <summary>Each mail becomes an .eml file.</summary>
    Folder,

    Smtp,
}

/// <param name="Folder">Full path; null with <see cref="MailMode.Smtp"/>.</param>
/// <param name="Host">Null with <see cref="MailMode.Folder"/>.</param>
public sealed record MailSettings(MailMode Mode, string? Folder, string? Host);
