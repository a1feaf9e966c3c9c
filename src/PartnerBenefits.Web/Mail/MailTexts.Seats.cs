using PartnerBenefits.Web.Common;

namespace PartnerBenefits.Web.Mail;

public sealed partial class MailTexts
{
    private MailContent SeatEndMail(MailFact fact, SubscriptionFact about)
    {
        var (what, names) = (about.Offer.Name.Localized, string.Join(", ", fact.Seats.Select(b => b.Name.Localized)));
        var until = show.Day(about.Subscription.SeatsUntilOn(fact.Today)!.Value);
        return fact.Kind == MailKind.SeatEnds
            ? SeatMail(
                fact,
                texts["{0}: your benefits end on {1}", what, until],
                show.Count(
                    fact.Seats.Count,
                    "Unless {1} renews {2} in time, you can use this benefit only until {3}: {4}",
                    "Unless {1} renews {2} in time, you can use these benefits only until {3}: {4}",
                    fact.Account.Name, what, until, names),
                texts["Save what you need before that day, and ask an admin of your organisation how it goes on."])
            : SeatMail(
                fact,
                texts["{0}: your benefits have ended", what],
                show.Count(
                    fact.Seats.Count,
                    "The subscription of {1} to {2} has ended. You can no longer use this benefit: {3}",
                    "The subscription of {1} to {2} has ended. You can no longer use these benefits: {3}",
                    fact.Account.Name, what, names),
                texts["If you still need it, ask an admin of your organisation."]);
    }

    private MailContent SeatMail(MailFact fact, string subject, params MailParagraph[] paragraphs) =>
        Letter(fact, subject, texts["See what is assigned to you"], Links.My, paragraphs);
}
