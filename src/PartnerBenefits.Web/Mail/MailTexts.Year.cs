namespace PartnerBenefits.Web.Mail;

/// <content>The reminders, and what has ended, as it is when they are sent.</content>
public sealed partial class MailTexts
{
    private MailContent OfSubscriptionEnd(MailFact fact, SubscriptionFact about) => throw new NotSupportedException(fact.Kind.ToString());

    private MailContent OfMembershipEnd(MailFact fact) => throw new NotSupportedException(fact.Kind.ToString());
}
