using PartnerBenefits.Web.Common;

namespace PartnerBenefits.Web.Mail;

public sealed partial class MailTexts
{
    private MailContent ReplacementMail(MailFact fact, ReplacementFact replacement)
    {
        var what = replacement.Replacement;
        return what.Outcome is not { } outcome ? AnnouncedMail(fact, replacement) : outcome switch
        {
            ReplacementOutcome.Confirmed => Ended(
                fact,
                [
                    texts["{0} ({1}) is now an Account admin of {2}.", what.Name, what.Email, fact.Account.Name],
                    .. replacement.Leaving is { } leaving ? (string[])[texts["{0} is no longer one.", leaving]] : [],
                ]),
            ReplacementOutcome.Objected => Ended(
                fact, texts[
                    "The network's staff wanted to change the Account admins of {0}. An Account admin objected, so nothing changes.",
                    fact.Account.Name]),
            ReplacementOutcome.Withdrawn => Ended(
                fact, texts[
                    "The network's staff wanted to change the Account admins of {0}. They have withdrawn this, so nothing changes.",
                    fact.Account.Name]),
            ReplacementOutcome.NotKnown => Ended(fact, texts[Labels.NotKnown]),
        };
    }

    private MailContent AnnouncedMail(MailFact fact, ReplacementFact replacement)
    {
        var what = replacement.Replacement;
        return Letter(
            fact,
            texts["The network's staff want to change the Account admins of your organisation"],
            texts["See it, and object"],
            Links.Replacement,
            [
                texts["{0} ({1}) is to become an Account admin of {2}.", what.Name, what.Email, fact.Account.Name],
                .. replacement.Leaving is { } leaving ? (string[])[texts["{0} would then no longer be one.", leaving]] : [],
                texts["The reason:"],
                MailParagraph.Quote(what.Reason),
                texts[
                    "If this is wrong, object by {0}. Nothing changes then. " +
                    "If nobody objects, the network's staff can do it after that.",
                    show.Time(what.CanBeConfirmedFrom)],
            ]);
    }

    private MailContent Ended(MailFact fact, params MailParagraph[] paragraphs) => Letter(
        fact, texts["About the Account admins of your organisation"], texts["Open User management"], Links.Users, paragraphs);
}
