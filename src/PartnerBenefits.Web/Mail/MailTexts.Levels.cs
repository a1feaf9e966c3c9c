using PartnerBenefits.Web.Pages;
using PartnerBenefits.Web.Pages.Shared;

namespace PartnerBenefits.Web.Mail;

public sealed partial class MailTexts
{
    private MailContent OfLevelAnswer(MailFact fact)
    {
        var request = fact.LevelRequest!;
        var level = texts[Words.Of(request.Level)].Value;
        return request.IsConfirmed switch
        {
            true => OfLevel(
                fact,
                texts["Confirmed: {0}", level],
                texts["The network's staff have confirmed that {0} has earned the level {1}.", fact.Account.Name, level],
                texts["Its benefits are open until the last usable day of the membership, and stand in the tabs beside the others."]),
            false => OfLevel(
                fact,
                texts["Not confirmed: {0}", level],
                texts["The network's staff have not confirmed the level {1} for {0}. The reason:", fact.Account.Name, level],
                request.Reason!,
                texts["It can be asked for again under Membership."]),
            _ => OfLevel(
                fact,
                texts["Asked for: {0}", level],
                texts["{0} has asked for the level {1}, and the network's staff have not answered yet.", fact.Account.Name, level],
                texts["There is nothing for you to do."]),
        };
    }

    private MailContent OfLevel(MailFact fact, string subject, params string[] paragraphs) =>
        Letter(fact, subject, texts["Open the page of the membership"], Links.Membership, paragraphs);
}
