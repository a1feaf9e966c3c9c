using PartnerBenefits.Web.Common;

namespace PartnerBenefits.Web.Mail;

public sealed partial class MailTexts
{
    private MailContent AccessRequestMail(MailFact fact) => fact.Access switch
    {
        { Request: { AnsweredAt: null } request } access => Letter(
            fact,
            texts["Somebody asks for access to Partner Benefits"],
            texts["Open User management"],
            Links.Users,
            [
                texts[
                    "{0} ({1}) has signed in with a work account of {2} and asks for access to its benefits in Partner Benefits.",
                    access.Newcomer.Name, access.Newcomer.Email, fact.Account.Name],
                .. request.Note.Length > 0 ? (MailParagraph[])[texts["Their note:"], MailParagraph.Quote(request.Note)] : [],
                texts["Go to User management to grant access, with or without a role, or to refuse it."],
            ]),
        { } access => Answered(
            fact,
            access.Request.IsGranted == true
                ? texts[
                    "{0} ({1}) asked for access to Partner Benefits. The request has already been granted.",
                    access.Newcomer.Name, access.Newcomer.Email]
                : texts[
                    "{0} ({1}) asked for access to Partner Benefits. The request has already been refused.",
                    access.Newcomer.Name, access.Newcomer.Email]),
        null => Answered(
            fact,
            texts["Somebody asked for access to Partner Benefits. The request has already been answered."]),
    };

    private MailContent Answered(MailFact fact, string what) => Letter(
        fact,
        texts["An access request has been answered"],
        texts["Open User management"],
        Links.Users,
        what,
        texts["You don't need to do anything."]);
}
