namespace PartnerBenefits.Domain.Mails;

public static class MailRules
{
    public static readonly Rule NeedsADecision = new("This e-mail no longer needs a decision: it was sent, queued again or settled.")
    {
        IsOutdated = true,
    };

    public static readonly Rule UnverifiedAnHour = Limit(
        "Until the network has verified your organisation, the portal sends at most {0} e-mails an hour for it. " +
        "Nothing was changed. Try again in an hour.");

    public static readonly Rule UnverifiedADay = Limit(
        "Until the network has verified your organisation, the portal sends at most {0} e-mails a day for it. " +
        "Nothing was changed. Try again tomorrow.");

    public static readonly Rule AccountAnHour = Limit(
        "The portal sends at most {0} e-mails an hour for one organisation. Nothing was changed. Try again in an hour.");

    public static readonly Rule AccountADay = Limit(
        "The portal sends at most {0} e-mails a day for one organisation. Nothing was changed. Try again tomorrow.");

    public static readonly Rule PersonAnHour = Limit(
        "What you do can cause at most {0} e-mails an hour. Nothing was changed. Try again in an hour, or ask another admin.");

    public static readonly Rule PersonADay = Limit(
        "What you do can cause at most {0} e-mails a day. Nothing was changed. Try again tomorrow, or ask another admin.");

    public static readonly Rule RecipientAnHour = Limit(
        "The portal sends at most {0} e-mails an hour to one address. Nothing was changed. Try again in an hour.");

    public static readonly Rule RecipientADay = Limit(
        "The portal sends at most {0} e-mails a day to one address. Nothing was changed. Try again tomorrow.");

    private static Rule Limit(string refusal) => new(refusal) { IsLimit = true };
}
