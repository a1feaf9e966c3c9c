namespace PartnerBenefits.Web.Mail;

/// <content>The mails about an order, which say how it stands when they are sent.</content>
public sealed partial class MailTexts
{
    private MailContent OfOrder(MailFact fact, OrderFact about) => throw new NotSupportedException(fact.Kind.ToString());
}
