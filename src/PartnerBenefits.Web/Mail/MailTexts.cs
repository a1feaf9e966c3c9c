using System.Globalization;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Mail;

/// <summary>Writes each kind of mail in the recipient's language. States the facts as of sending, not as of queueing.</summary>
public sealed partial class MailTexts(IStringLocalizer<Texts> texts, Show show)
{
    public MailContent Write(MailFact fact)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = fact.Language.Culture();
            return fact switch
            {
                { Assignment: { } assigned } => AssignmentMail(fact, assigned),
                { Order: { } order } => OrderMail(fact, order),
                { Kind: MailKind.SeatEnds or MailKind.SeatEnded, Subscription: { } subscription } => SeatEndMail(fact, subscription),
                { Subscription: { } subscription } => SubscriptionEndMail(fact, subscription),
                { Kind: MailKind.MembershipEnds } => MembershipEndMail(fact),
                { Kind: MailKind.LevelAnswered } => LevelAnswerMail(fact),
                { Replacement: { } replacement } => ReplacementMail(fact, replacement),
                { Kind: MailKind.AccessRequested } => AccessRequestMail(fact),
                _ => InvitationMail(fact),
            };
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    private MailContent AssignmentMail(MailFact fact, AssignmentFact assigned) => fact.Kind switch
    {
        MailKind.SeatAssigned => SeatAssignedMail(fact, assigned),
        MailKind.SeatRemoved => SeatRemovedMail(fact, assigned),
        MailKind.SupportRequested => SupportRequestedMail(fact, assigned),
        MailKind.ActivationSentBack => SentBackMail(fact, assigned),
        MailKind.ActivationActive => SupportInstructionsMail(fact, assigned),
        MailKind.Invitation or MailKind.OrderPlaced or MailKind.PaymentConfirmed or MailKind.OrderEnded or MailKind.OrderLapsed
            or MailKind.CancellationRefused or MailKind.SubscriptionEnds or MailKind.MembershipEnds or MailKind.LevelAnswered
            or MailKind.AccessRequested or MailKind.GraceEnds or MailKind.SubscriptionExpired or MailKind.SeatEnds
            or MailKind.SeatEnded or MailKind.AdminReplacementAsked or MailKind.AdminReplacementEnded or MailKind.NotKnown =>
            throw new InvalidOperationException($"A mail of the kind {fact.Kind} tells of no assignment."),
    };

    private MailContent InvitationMail(MailFact fact) => fact.User.IsActive
        ? Letter(
            fact,
            texts["You are invited to Partner Benefits"],
            texts["Open Partner Benefits"],
            Links.Dashboard,
            texts["An organisation manages its partner network benefits in Partner Benefits and has added you there. It calls itself:"],
            MailParagraph.Quote(fact.Account.Name),
            texts[
                "Sign in with your Microsoft work account {0} to see the benefits and what is assigned to you. " +
                "If your work account has another user name, tell an admin of your organisation.",
                fact.User.Email]) with
        {
            Why = WhyInvited,
        }
        : Letter(
            fact,
            texts["Your access to Partner Benefits is turned off"],
            texts["Open Partner Benefits"],
            Links.Home,
            texts["An organisation added you to Partner Benefits, but your access has since been turned off. It calls itself:"],
            MailParagraph.Quote(fact.Account.Name),
            texts["You don't need to do anything."]) with
        {
            Why = WhyInvited,
        };

    private MailContent SeatAssignedMail(MailFact fact, AssignmentFact assigned) => assigned.HasEnded
        ? SeatRemovedMail(fact, assigned)
        : Letter(
            fact,
            texts["Assigned to you: {0}", assigned.Benefit.Name.Localized],
            texts["Open the benefit's page"],
            PageOf(assigned),
            texts["You now have this benefit of {1}: {0}", assigned.Benefit.Name.Localized, fact.Account.Name],
            WhereManaged(assigned.Benefit));

    private MailContent SeatRemovedMail(MailFact fact, AssignmentFact assigned) => Letter(
        fact,
        texts["No longer assigned to you: {0}", assigned.Benefit.Name.Localized],
        texts["See what is assigned to you"],
        Links.My,
        texts[
            "Your assignment to {0}, a benefit of {1}, ended on {2}.",
            assigned.Benefit.Name.Localized, fact.Account.Name, EndOf(assigned)],
        texts["If you still need it, ask an admin of your organisation."]);

    private string WhereManaged(Benefit benefit) => benefit switch
    {
        { Fulfilment: Fulfilment.Usage } => texts["You manage it in the Azure portal: {0}", Links.External.Azure],
        { Tab: BenefitTab.VisualStudio } => texts["You manage it in the Visual Studio portal: {0}", Links.External.VisualStudio],
        _ => texts["The benefit's page tells you how to use it."],
    };

    private MailContent Letter(MailFact fact, string subject, string button, string path, params MailParagraph[] paragraphs) => new(
        subject,
        texts["Hello {0},", fact.User.Name],
        paragraphs,
        button,
        path,
        fact.To == fact.User.Email
            ? texts[
                "You received this e-mail because you are a user of {0} in Partner Benefits. " +
                "For more information, ask an admin of your organisation.",
                fact.Account.Name]
            : texts[
                "You received this e-mail because this address was entered in Partner Benefits as the alternative address of {0} of {1}.",
                fact.User.Name, fact.Account.Name]);

    /// <summary>Names nobody: an invitation says once, as a quote, what the account calls itself.</summary>
    private string WhyInvited => texts[
        "You received this e-mail because somebody entered your address in Partner Benefits. If you don't know why, ignore it."];

    private static string PageOf(AssignmentFact assigned) => Links.Benefit(assigned.Benefit.Tab, assigned.Assignment.EntitlementId);

    private string EndOf(AssignmentFact assigned) =>
        assigned.Assignment.EndedAt is { } end
            ? show.Day(DateOnly.FromDateTime(end))
            : throw new InvalidOperationException("It has not ended.");
}
