namespace PartnerBenefits.Web.Mail;

/// <content>Somebody asks for access.</content>
public sealed partial class MailTexts
{
    private MailContent OfAccessRequest(MailFact fact) => throw new NotSupportedException(fact.Kind.ToString());
}
