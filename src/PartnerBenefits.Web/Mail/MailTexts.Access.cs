using PartnerBenefits.Web.Pages;

namespace PartnerBenefits.Web.Mail;

public sealed partial class MailTexts
{
    private MailContent OfAccessRequest(MailFact fact) => fact.Access switch
    {
        { Request: { AnsweredAt: null } request } access => Letter(
            fact,
            texts["{0} asks for access to Partner Benefits", access.Newcomer.Name],
            texts["Open User management"],
            Links.Users,
            [
                texts["{0} ({1}) has signed in with a work account of {2} and asks to be one of its people in Partner Benefits.", access.Newcomer.Name, access.Newcomer.Email, fact.Account.Name],
                .. request.Note.Length > 0 ? (string[])[texts["Their note: {0}", request.Note]] : [],
                texts["Under User management you can grant it, with or without a role, or refuse it."],
            ]),
        { } access => Answered(fact, texts["The request of {0} was answered", access.Newcomer.Name], access.Request.IsGranted == true
            ? texts["{0} ({1}) asked for access to Partner Benefits, and was let in before this mail went out.", access.Newcomer.Name, access.Newcomer.Email]
            : texts["{0} ({1}) asked for access to Partner Benefits, and was refused before this mail went out.", access.Newcomer.Name, access.Newcomer.Email]),
        null => Answered(fact, texts["A request for access was answered"], texts["Somebody asked for access to Partner Benefits, and that was answered before this mail went out."]),
    };

    private MailContent Answered(MailFact fact, string subject, string what) =>
        Letter(fact, subject, texts["Open User management"], Links.Users, what, texts["There is nothing for you to do."]);
}
