using PartnerBenefits.Web.Common;

namespace PartnerBenefits.Web.Mail;

public sealed partial class MailTexts
{
    private MailContent LevelAnswerMail(MailFact fact)
    {
        var request = fact.LevelRequest!;
        var level = texts[Labels.For(request.Level)].Value;
        return request.IsConfirmed switch
        {
            true => LevelMail(
                fact,
                texts["Confirmed: {0}", level],
                texts["The network's staff have confirmed that {0} has earned the level {1}.", fact.Account.Name, level],
                texts[
                    "Its benefits are open until the last usable day of the membership. " +
                    "You find them on the tabs with the other benefits."]),
            false => LevelMail(
                fact,
                texts["Not confirmed: {0}", level],
                texts["The network's staff have not confirmed the level {1} for {0}. The reason:", fact.Account.Name, level],
                MailParagraph.Quote(request.Reason!),
                texts["You can ask for the level again under Membership."]),
            _ => LevelMail(
                fact,
                texts["Requested: {0}", level],
                texts["{0} has asked for the level {1}. The network's staff have not answered yet.", fact.Account.Name, level],
                texts["You don't need to do anything."]),
        };
    }

    private MailContent LevelMail(MailFact fact, string subject, params MailParagraph[] paragraphs) =>
        Letter(fact, subject, texts["Open the membership page"], Links.Membership, paragraphs);
}
