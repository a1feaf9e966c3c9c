namespace PartnerBenefits.Web.Mail;

/// <param name="Step">For connecting with all that belongs to it, and for each of the server's answers.</param>
/// <param name="HandOver">For one mail; below <see cref="Domain.Mails.OutboxMessage.LongestHandOver"/>.</param>
public sealed record MailTimeouts(TimeSpan Step, TimeSpan HandOver)
{
    public static readonly MailTimeouts Usual = new(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(25));
}
