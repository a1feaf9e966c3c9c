namespace PartnerBenefits.Domain.Mails;

public static class MailRules
{
    public static readonly Rule NeedsADecision = new(
        "This mail needs no decision any more: it was sent, queued again or settled meanwhile.");
}
