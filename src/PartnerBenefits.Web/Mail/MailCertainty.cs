namespace PartnerBenefits.Web.Mail;

public enum MailCertainty
{
    Taken,

    Refused,

    /// <summary>The server may have taken the mail.</summary>
    Unknown,

    /// <summary>The mail was not tried, because its recipient shouldn't get it any more.</summary>
    NotWanted,
}
