using PartnerBenefits.Web.Common;

namespace PartnerBenefits.Web.Mail;

public sealed partial class MailTexts
{
    /// <summary>An assignment that has ended counts as ended, whatever stage its activation is in.</summary>
    private static ActivationStage StageOf(AssignmentFact assigned) =>
        assigned.HasEnded
            ? ActivationStage.Ended
            : assigned.Activation?.Stage ?? throw new InvalidOperationException("It is of no support benefit.");

    private MailContent SupportRequestedMail(MailFact fact, AssignmentFact assigned) => StageOf(assigned) switch
    {
        ActivationStage.Ended => WithdrawnMail(fact, assigned),
        ActivationStage.Active => SupportMail(
            fact,
            assigned,
            texts["The benefit {0} is now active for you.", assigned.Benefit.Name.Localized],
            texts["The instructions go to {0} and to {1}.", assigned.Person.Email, assigned.Activation!.AlternativeEmail]),
        ActivationStage.SentBack => SupportMail(
            fact,
            assigned,
            texts[
                "The benefit {0} was requested for you. The network's support staff have sent the request back to be corrected.",
                assigned.Benefit.Name.Localized],
            texts["An admin of your organisation will correct it. You don't need to do anything."]),
        ActivationStage.Requested or ActivationStage.Processing or ActivationStage.Ended or ActivationStage.NotKnown => SupportMail(
            fact,
            assigned,
            texts[
                "The benefit {0} was requested for you. The network's support staff can take several days to activate it.",
                assigned.Benefit.Name.Localized],
            texts["After that, the instructions go to {0} and to {1}.", assigned.Person.Email, assigned.Activation!.AlternativeEmail]),
    };

    private MailContent SupportMail(MailFact fact, AssignmentFact assigned, params MailParagraph[] paragraphs) => Letter(
        fact,
        texts["Support was requested for you: {0}", assigned.Benefit.Name.Localized],
        texts["Open the benefit's page"],
        PageOf(assigned),
        paragraphs);

    private MailContent WithdrawnMail(MailFact fact, AssignmentFact assigned) => Letter(
        fact,
        texts["The request was withdrawn: {0}", assigned.Benefit.Name.Localized],
        texts["See what is assigned to you"],
        Links.My,
        texts[
            "{1} requested the benefit {0} for you. The request was withdrawn on {2}.",
            assigned.Benefit.Name.Localized, fact.Account.Name, EndOf(assigned)],
        texts["You don't need to do anything."]);

    private MailContent SentBackMail(MailFact fact, AssignmentFact assigned)
    {
        var (what, who) = (assigned.Benefit.Name.Localized, assigned.Person.Name);
        return Letter(
            fact,
            texts["A support request was sent back: {0}", what],
            texts["Open the benefit's page"],
            PageOf(assigned),
            [
                texts["The network's support staff have sent back the request to activate {0} for {1}.", what, who],
                .. assigned.Activation is { Stage: ActivationStage.SentBack, Reason: { } reason }
                    ? (MailParagraph[])[texts["Their reason:"], MailParagraph.Quote(reason)]
                    : [],
                NextOf(StageOf(assigned)),
            ]);
    }

    private string NextOf(ActivationStage now) => now switch
    {
        ActivationStage.SentBack => texts[
            "On the page of this benefit, correct the alternative address, or remove the person and assign somebody else."],
        ActivationStage.Active => texts["The benefit has been activated since then. You don't need to do anything."],
        ActivationStage.Ended => texts["The request has been withdrawn since then. You don't need to do anything."],
        ActivationStage.Requested or ActivationStage.Processing or ActivationStage.NotKnown => texts[
            "The request has been sent again since then. You don't need to do anything."],
    };

    private MailContent SupportInstructionsMail(MailFact fact, AssignmentFact assigned) => assigned switch
    {
        { HasEnded: true } => Letter(
            fact,
            texts["No longer assigned to you: {0}", assigned.Benefit.Name.Localized],
            texts["See what is assigned to you"],
            Links.My,
            texts[
                "The benefit {0} was activated for you at {1} and ended on {2}, so the instructions no longer apply.",
                assigned.Benefit.Name.Localized, fact.Account.Name, EndOf(assigned)],
            texts["You don't need to do anything."]),
        { Activation: { Stage: ActivationStage.Active, AccessId: { } access, ContractId: { } contract } } => Letter(
            fact,
            texts["How to reach support: {0}", assigned.Benefit.Name.Localized],
            texts["Open the benefit's page"],
            PageOf(assigned),
            texts["The benefit {0} is active for {1} of {2}.", assigned.Benefit.Name.Localized, assigned.Person.Name, fact.Account.Name],
            texts[
                "Ask for support on the partner network's website, {0}. The website will ask you for these two IDs. Don't share them.",
                Links.External.Network]) with
        {
            Details = [(texts["Access ID"], access), (texts["Contract ID"], contract)],
        },
        _ => SupportRequestedMail(fact, assigned),
    };
}
