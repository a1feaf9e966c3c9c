namespace PartnerBenefits.Web.Mail;

/// <param name="Step">Limit for connecting and for each answer of the server.</param>
/// <param name="HandOver">Limit for one mail; shorter than the lease allows.</param>
public sealed record MailTimeouts(TimeSpan Step, TimeSpan HandOver)
{
    public static readonly MailTimeouts Usual = new(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(25));
}
