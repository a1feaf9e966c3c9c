namespace PartnerBenefits.Domain.Mails;

/// <summary>How many mails people may cause. Mails of the portal itself and of the network's staff don't count.</summary>
/// <param name="Account">For all people of one account together.</param>
/// <param name="Recipient">For one address, whichever accounts write to it.</param>
public sealed record MailBudget(MailLimit Account, MailLimit Person, MailLimit Recipient)
{
    /// <summary>Small, because anybody with a directory of their own can open such an account.</summary>
    public static readonly MailBudget Unverified = new(new(10, 20), new(10, 20), new(2, 3));

    /// <summary>Enough for assigning 200 people to two benefits in an hour, in an account with ten admins.</summary>
    public static readonly MailBudget Verified = new(new(1_000, 4_000), new(600, 2_000), new(30, 60));

    /// <summary>A mail of another kind counts, but is never refused.</summary>
    /// <remarks>
    /// Mails to the account's own admins are exempt: otherwise invitations could use up the budget and keep a partner from buying.
    /// They have other limits: an order can be placed once, and a person asks for access once until somebody has answered.
    /// </remarks>
    public static bool Limits(MailKind kind) => kind switch
    {
        MailKind.Invitation or MailKind.SeatAssigned or MailKind.SeatRemoved or MailKind.SupportRequested or MailKind.ActivationSentBack
            or MailKind.ActivationActive or MailKind.SeatEnds or MailKind.SeatEnded => true,
        MailKind.OrderPlaced or MailKind.PaymentConfirmed or MailKind.OrderEnded or MailKind.OrderLapsed or MailKind.CancellationRefused
            or MailKind.SubscriptionEnds or MailKind.MembershipEnds or MailKind.LevelAnswered or MailKind.AccessRequested
            or MailKind.GraceEnds or MailKind.SubscriptionExpired or MailKind.AdminReplacementAsked
            or MailKind.AdminReplacementEnded or MailKind.NotKnown => false,
    };
}
