using PartnerBenefits.Domain.Assignments;
using PartnerBenefits.Web.Pages;

namespace PartnerBenefits.Web.Mail;

public sealed partial class MailTexts
{
    /// <summary>An assignment that has ended counts as ended, whatever stage its activation is in.</summary>
    private static ActivationStage StageOf(AssignmentFact assigned) =>
        assigned.HasEnded
            ? ActivationStage.Ended
            : assigned.Activation?.Stage ?? throw new InvalidOperationException("It is of no support benefit.");

    private MailContent OfSupportRequested(MailFact fact, AssignmentFact assigned) => StageOf(assigned) switch
    {
        ActivationStage.Ended => OfWithdrawn(fact, assigned),
        ActivationStage.Active => OfSupport(
            fact,
            assigned,
            texts["The benefit {0} is active for you now.", assigned.Benefit.Name.Here],
            texts["The instructions go to {0} and to {1}.", assigned.Person.Email, assigned.Activation!.AlternativeEmail]),
        ActivationStage.SentBack => OfSupport(
            fact,
            assigned,
            texts["The benefit {0} was requested for you, and the network's support staff have sent the request back to be corrected.", assigned.Benefit.Name.Here],
            texts["An admin of your organisation does that. There is nothing for you to do."]),
        _ => OfSupport(
            fact,
            assigned,
            texts["The benefit {0} was requested for you. It can take several days until the network's support staff have activated it.", assigned.Benefit.Name.Here],
            texts["The instructions then go to {0} and to {1}.", assigned.Person.Email, assigned.Activation!.AlternativeEmail]),
    };

    private MailContent OfSupport(MailFact fact, AssignmentFact assigned, params string[] paragraphs) => Letter(
        fact,
        texts["Support was requested for you: {0}", assigned.Benefit.Name.Here],
        texts["Open the page of this benefit"],
        PageOf(assigned),
        paragraphs);

    private MailContent OfWithdrawn(MailFact fact, AssignmentFact assigned) => Letter(
        fact,
        texts["The request was withdrawn: {0}", assigned.Benefit.Name.Here],
        texts["See what is assigned to you"],
        Links.My,
        texts["The benefit {0} was requested for you at {1}, and the request was withdrawn on {2}.", assigned.Benefit.Name.Here, fact.Account.Name, EndOf(assigned)],
        texts["There is nothing for you to do."]);

    private MailContent OfSentBack(MailFact fact, AssignmentFact assigned)
    {
        var (what, who) = (assigned.Benefit.Name.Here, assigned.Person.Name);
        var letter = Letter(
            fact,
            texts["A support request was sent back: {0} for {1}", what, who],
            texts["Open the page of this benefit"],
            PageOf(assigned),
            [texts["The network's support staff have sent back the request to activate {0} for {1}.", what, who], NextOf(StageOf(assigned))]);
        return assigned.Activation is { Stage: ActivationStage.SentBack, Reason: { } reason }
            ? letter with { Details = [(texts["Their reason"], reason)] }
            : letter;
    }

    private string NextOf(ActivationStage now) => now switch
    {
        ActivationStage.SentBack => texts["Correct the alternative address on the page of this benefit, or remove the person and assign another."],
        ActivationStage.Active => texts["It has been activated since. There is nothing for you to do."],
        ActivationStage.Ended => texts["It has been withdrawn since. There is nothing for you to do."],
        _ => texts["It has been requested again since. There is nothing for you to do."],
    };

    private MailContent OfActive(MailFact fact, AssignmentFact assigned) => assigned switch
    {
        { HasEnded: true } => Letter(
            fact,
            texts["No longer assigned to you: {0}", assigned.Benefit.Name.Here],
            texts["See what is assigned to you"],
            Links.My,
            texts["The benefit {0} was activated for you at {1} and ended on {2}, so there are no instructions any more.", assigned.Benefit.Name.Here, fact.Account.Name, EndOf(assigned)],
            texts["There is nothing for you to do."]),
        { Activation: { Stage: ActivationStage.Active, AccessId: { } access, ContractId: { } contract } } => Letter(
            fact,
            texts["How to reach support: {0}", assigned.Benefit.Name.Here],
            texts["Open the page of this benefit"],
            PageOf(assigned),
            texts["The benefit {0} is active for {1} of {2}.", assigned.Benefit.Name.Here, assigned.Person.Name, fact.Account.Name],
            texts["Ask for support on the partner network's website, {0}. You are asked for these two ids there; keep them to yourself.", Links.Elsewhere.Network]) with
        {
            Details = [(texts["Access ID"], access), (texts["Contract ID"], contract)],
        },
        _ => OfSupportRequested(fact, assigned),
    };
}
