namespace PartnerBenefits.Web.Features.SupportDesk.Mails;

public sealed class MailFilter
{
    public MailState? State { get; set; }

    /// <summary>Only mails with a smaller id are shown; the last id of the page before.</summary>
    public long? Before { get; set; }
}
