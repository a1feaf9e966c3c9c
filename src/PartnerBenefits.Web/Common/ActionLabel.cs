namespace PartnerBenefits.Web.Common;

/// <summary>The words for an action in the audit trail, and how its events show their detail and their count.</summary>
/// <param name="Detail">How the detail of its events is shown, beside the offer that it may begin with.</param>
/// <param name="Count">What the number of its events counts.</param>
internal sealed record ActionLabel(string Words, ActionDetail Detail = ActionDetail.Hidden, ActionCount Count = ActionCount.None)
{
    public static ActionLabel For(AuditAction action) => action switch
    {
        AuditAction.KeysClaimed => new("Got license keys", Count: ActionCount.Keys),
        AuditAction.KeysShown => new("Saw license keys again", Count: ActionCount.Keys),
        AuditAction.UserAssigned => new("Assigned a person to a benefit"),
        AuditAction.UserRemoved => new("Removed a person from a benefit"),
        AuditAction.MailResent => new("Sent an e-mail again"),
        AuditAction.PoolSplit => new("Split units between cloud and on-premises"),
        AuditAction.ActivationCorrected => new("Corrected an alternative address"),
        AuditAction.ActivationTaken => new("Took an activation"),
        AuditAction.ActivationReleased => new("Put an activation back in the queue"),
        AuditAction.ActivationCompleted => new("Completed an activation"),
        AuditAction.ActivationSentBack => new("Sent an activation back"),
        AuditAction.UseRecorded => new("Recorded what was used", Count: ActionCount.Used),
        AuditAction.UserAdded => new("Added a person"),
        AuditAction.UserEdited => new("Changed a name or an e-mail address"),
        AuditAction.RolesChanged => new("Changed roles"),
        AuditAction.AccountAdded => new("Added the account"),
        AuditAction.UserLinked => new("Signed in for the first time"),
        AuditAction.StaffRolesChanged => new("Signed in with other roles"),
        AuditAction.UserDisabled => new("Disabled a person"),
        AuditAction.UserEnabled => new("Enabled a person"),
        AuditAction.AccountViewed => new("Viewed the account"),
        AuditAction.AssignmentsExported => new("Exported assignments", Count: ActionCount.Rows),
        AuditAction.MailQueuedAgain => new("Queued an e-mail again"),
        AuditAction.MailSettled => new("Settled an e-mail"),
        AuditAction.AccountJoined => new("Joined the partner network"),
        AuditAction.AccessRequested => new("Asked for access"),
        AuditAction.AccessGranted => new("Granted access"),
        AuditAction.AccessRefused => new("Refused access"),
        AuditAction.MembershipRenewed => new("Renewed the membership", ActionDetail.Day),
        AuditAction.MembershipLapsed => new("Membership lapsed", ActionDetail.Day),
        AuditAction.LevelRequested => new("Asked for a level", ActionDetail.Level),
        AuditAction.LevelConfirmed => new("Confirmed a level", ActionDetail.Level),
        AuditAction.LevelRefused => new("Refused a level", ActionDetail.Level),
        AuditAction.TermsAccepted => new("Accepted the terms", ActionDetail.AgreementVersion),
        AuditAction.BillingEntered => new("Entered payment details"),
        AuditAction.OrderPlaced => new("Placed an order", ActionDetail.OrderNumber),
        AuditAction.OrderPaid => new("Confirmed a payment", ActionDetail.OrderNumber),
        AuditAction.OrderCancelled => new("Cancelled an order", ActionDetail.OrderNumber),
        AuditAction.OrderRefunded => new("Refunded an order", ActionDetail.OrderNumber),
        AuditAction.OrderLapsed => new("Order lapsed unpaid", ActionDetail.OrderNumber),
        AuditAction.CancellationAsked => new("Asked to cancel an order", ActionDetail.OrderNumber),
        AuditAction.CancellationRefused => new("Refused to cancel an order", ActionDetail.OrderNumber),
        AuditAction.SubscriptionActivated => new("Activated a subscription"),
        AuditAction.RenewalTurnedOff => new("Turned automatic renewal off"),
        AuditAction.RenewalTurnedOn => new("Turned automatic renewal on"),
        AuditAction.SubscriptionRenewed => new("Renewed a subscription", ActionDetail.OrderNumber),
        AuditAction.SubscriptionNotRenewed => new("Could not renew a subscription"),
        AuditAction.SubscriptionLapsed => new("Subscription ended, grace began"),
        AuditAction.SubscriptionExpired => new("Subscription expired"),
        AuditAction.ReminderQueued => new("Sent a reminder"),
        AuditAction.EarnedRecorded => new("Recorded earned units", Count: ActionCount.Earned),
        AuditAction.CalendarFeedMade => new("Created a calendar address"),
        AuditAction.CalendarFeedRevoked => new("Revoked a calendar address"),
        AuditAction.AccountVerified => new("Verified the account"),
        AuditAction.AdminReplacementAsked => new("Asked to replace an Account admin"),
        AuditAction.AdminReplaced => new("Replaced an Account admin"),
        AuditAction.AdminReplacementWithdrawn => new("Withdrew the replacement of an Account admin"),
        AuditAction.AdminReplacementObjected => new("Objected to the replacement of an Account admin"),
        AuditAction.PreferencesChanged => new("Changed language or theme"),
    };
}

internal enum ActionDetail
{
    Hidden,
    OrderNumber,
    Level,
    Day,
    AgreementVersion,
}

internal enum ActionCount
{
    None,
    Keys,
    Rows,
    Used,
    Earned,
}
