namespace PartnerBenefits.Domain.Mails;

public sealed record MailLimit(int AnHour, int ADay);
