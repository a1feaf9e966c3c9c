namespace PartnerBenefits.Web.Mail;

public enum MailCertainty
{
    Taken,

    /// <summary>Surely not taken.</summary>
    Refused,

    /// <summary>Nobody knows.</summary>
    Unknown,

    /// <summary>Nobody waits for it any more, so it was not tried.</summary>
    NotWanted,
}
