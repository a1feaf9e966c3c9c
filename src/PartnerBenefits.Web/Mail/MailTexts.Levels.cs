namespace PartnerBenefits.Web.Mail;

/// <content>What staff answered about a level.</content>
public sealed partial class MailTexts
{
    private MailContent OfLevelAnswer(MailFact fact) => throw new NotSupportedException(fact.Kind.ToString());
}
