using PartnerBenefits.Domain.Mails;

namespace PartnerBenefits.Web.Pages.SupportDesk;

/// <summary>What the address of the mail list asks for.</summary>
public sealed class MailFilter
{
    /// <summary>Null: all.</summary>
    public MailState? State { get; set; }

    /// <summary>Only mails with a smaller id: where the page before ended.</summary>
    public long? Before { get; set; }
}
