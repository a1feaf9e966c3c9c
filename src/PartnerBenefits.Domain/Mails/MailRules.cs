namespace PartnerBenefits.Domain.Mails;

public static class MailRules
{
    public static readonly Rule NeedsADecision = new("This e-mail no longer needs a decision: it was sent, queued again or settled.")
    {
        IsOutdated = true,
    };
}
