namespace PartnerBenefits.Web.Common;

public static partial class Labels
{
    public static string For(MailKind kind) => kind switch
    {
        MailKind.Invitation => "Invitation",
        MailKind.SeatAssigned => "Benefit assigned",
        MailKind.SeatRemoved => "Benefit removed",
        MailKind.SupportRequested => "Support requested",
        MailKind.ActivationSentBack => "Support request sent back",
        MailKind.OrderPlaced => "Order placed",
        MailKind.PaymentConfirmed => "Payment confirmed",
        MailKind.OrderEnded => "Order cancelled or refunded",
        MailKind.OrderLapsed => "Order lapsed unpaid",
        MailKind.CancellationRefused => "Order not cancelled",
        MailKind.SubscriptionEnds => "End of a subscription",
        MailKind.MembershipEnds => "End of the membership",
        MailKind.LevelAnswered => "Answer about a level",
        MailKind.AccessRequested => "Access requested",
        MailKind.ActivationActive => "Support instructions",
    };

    public static string For(MailState state) => state switch
    {
        MailState.Queued => "Queued",
        MailState.Leased or MailState.Sending => "Being sent",
        MailState.Sent => "Sent",
        MailState.Failed => "Failed",
        MailState.Unknown => "Unknown",
        MailState.Settled => "Settled",
    };

    public static string For(MailProblem problem) => problem switch
    {
        MailProblem.NotReached => "The mail server can't be reached.",
        MailProblem.NotSecure => "A secure connection to the mail server failed.",
        MailProblem.SignInRefused => "The mail server refused the portal's user name and password.",
        MailProblem.SenderRefused => "The mail server refused the sender.",
        MailProblem.RecipientRefused => "The mail server refused the recipient.",
        MailProblem.MessageRefused => "The mail server refused the e-mail.",
        MailProblem.TooSlow => "The mail server didn't answer in time.",
        MailProblem.NoAnswer => "The connection was lost while the e-mail was being sent.",
        MailProblem.SenderDied => "The portal stopped while it was sending the e-mail.",
        MailProblem.FolderRefused => "The portal can't write to the mail folder.",
        MailProblem.NotWritten => "The text of the e-mail couldn't be created. See the portal's log for the reason.",
    };

    public static string For(OpenOrEnded state) => state switch
    {
        OpenOrEnded.Open => "Assigned",
        OpenOrEnded.Ended => "Ended",
    };

    public static string For(ActorKind kind) => kind switch
    {
        ActorKind.User => "Somebody",
        ActorKind.Staff => "Network staff",
        ActorKind.Newcomer => "Somebody without an account",
        ActorKind.System => "The portal",
    };

    public static string For(AuditAction action) => action switch
    {
        AuditAction.KeysClaimed => "Got license keys",
        AuditAction.KeysShown => "Saw license keys again",
        AuditAction.UserAssigned => "Assigned a person to a benefit",
        AuditAction.UserRemoved => "Removed a person from a benefit",
        AuditAction.MailResent => "Sent an e-mail again",
        AuditAction.PoolSplit => "Split units between cloud and on-premises",
        AuditAction.ActivationCorrected => "Corrected an alternative address",
        AuditAction.ActivationTaken => "Took an activation",
        AuditAction.ActivationReleased => "Put an activation back in the queue",
        AuditAction.ActivationCompleted => "Completed an activation",
        AuditAction.ActivationSentBack => "Sent an activation back",
        AuditAction.UseRecorded => "Recorded what was used",
        AuditAction.UserAdded => "Added a person",
        AuditAction.UserEdited => "Changed a name or an e-mail address",
        AuditAction.RolesChanged => "Changed roles",
        AuditAction.AccountAdded => "Added the account",
        AuditAction.UserLinked => "Signed in for the first time",
        AuditAction.StaffRolesChanged => "Signed in with other roles",
        AuditAction.UserDisabled => "Disabled a person",
        AuditAction.UserEnabled => "Enabled a person",
        AuditAction.AccountViewed => "Viewed the account",
        AuditAction.AssignmentsExported => "Exported assignments",
        AuditAction.MailQueuedAgain => "Queued an e-mail again",
        AuditAction.MailSettled => "Settled an e-mail",
        AuditAction.AccountJoined => "Joined the partner network",
        AuditAction.AccessRequested => "Asked for access",
        AuditAction.AccessGranted => "Granted access",
        AuditAction.AccessRefused => "Refused access",
        AuditAction.MembershipRenewed => "Renewed the membership",
        AuditAction.MembershipLapsed => "Membership lapsed",
        AuditAction.LevelRequested => "Asked for a level",
        AuditAction.LevelConfirmed => "Confirmed a level",
        AuditAction.LevelRefused => "Refused a level",
        AuditAction.TermsAccepted => "Accepted the terms",
        AuditAction.BillingEntered => "Entered payment details",
        AuditAction.OrderPlaced => "Placed an order",
        AuditAction.OrderPaid => "Confirmed a payment",
        AuditAction.OrderCancelled => "Cancelled an order",
        AuditAction.OrderRefunded => "Refunded an order",
        AuditAction.OrderLapsed => "Order lapsed unpaid",
        AuditAction.CancellationAsked => "Asked to cancel an order",
        AuditAction.CancellationRefused => "Refused to cancel an order",
        AuditAction.SubscriptionActivated => "Activated a subscription",
        AuditAction.RenewalTurnedOff => "Turned automatic renewal off",
        AuditAction.RenewalTurnedOn => "Turned automatic renewal on",
        AuditAction.SubscriptionRenewed => "Renewed a subscription",
        AuditAction.SubscriptionNotRenewed => "Could not renew a subscription",
        AuditAction.SubscriptionLapsed => "Subscription ended, grace began",
        AuditAction.SubscriptionExpired => "Subscription expired",
        AuditAction.ReminderQueued => "Sent a reminder",
        AuditAction.EarnedRecorded => "Recorded earned units",
        AuditAction.CalendarFeedMade => "Created a calendar address",
        AuditAction.CalendarFeedRevoked => "Revoked a calendar address",
        AuditAction.PreferencesChanged => "Changed language or theme",
    };
}
