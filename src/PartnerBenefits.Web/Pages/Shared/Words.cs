using PartnerBenefits.Domain.Assignments;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Mails;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Mail;
using PartnerBenefits.Web.Pages.SupportDesk.Assignments;

namespace PartnerBenefits.Web.Pages.Shared;

/// <summary>The English words for the domain's values, which are the keys of the other languages (facts: the guide's own labels).</summary>
public static class Words
{
    public static string Of(BenefitTab tab) => tab switch
    {
        BenefitTab.Software => "Software",
        BenefitTab.Cloud => "Cloud",
        BenefitTab.VisualStudio => "Visual Studio subscriptions",
        _ => "Support",
    };

    /// <summary>What a tab is for, in the guide's words.</summary>
    public static string HeadingOf(BenefitTab tab) => tab switch
    {
        BenefitTab.Software => "Manage software benefits",
        BenefitTab.Cloud => "Manage cloud services benefits",
        BenefitTab.VisualStudio => "Manage Visual Studio subscriptions",
        _ => "Manage support benefits",
    };

    public static string Of(BenefitState state) => state switch
    {
        BenefitState.Expired => "Expired",
        BenefitState.Grace => "Grace",
        BenefitState.NotOpen => "Not open",
        BenefitState.ToChoose => "To choose",
        BenefitState.WaitingForStock => "Waiting for stock",
        BenefitState.Requested => "Requested",
        BenefitState.Processing => "Processing",
        BenefitState.SentBack => "Sent back",
        BenefitState.Active => "Active",
        _ => "Available",
    };

    public static string Of(SubscriptionState state) => state switch
    {
        SubscriptionState.Ordered => "Ordered",
        SubscriptionState.Paid => "Paid",
        SubscriptionState.Active => "Active",
        SubscriptionState.Grace => "Grace",
        SubscriptionState.Expired => "Expired",
        _ => "Cancelled",
    };

    public static string Of(OrderState state) => state switch
    {
        OrderState.Unpaid => "Unpaid",
        OrderState.Paid => "Paid",
        OrderState.Lapsed => "Lapsed",
        OrderState.Cancelled => "Cancelled",
        _ => "Refunded",
    };

    /// <summary>Stands before the day.</summary>
    public static string Of(DateKind kind) => kind switch
    {
        DateKind.Ordered => "Ordered",
        DateKind.PayUntil => "Pay until",
        DateKind.OrderLapsed => "Order lapsed",
        DateKind.Bought => "Bought",
        DateKind.Confirmed => "Level confirmed",
        DateKind.Activated => "Activated",
        DateKind.RefundUntil => "Refund until",
        DateKind.RefundEnded => "Refund ended by the activation",
        DateKind.RenewableFrom => "Can be renewed from",
        DateKind.ActivateKeysBy => "Activate keys by",
        DateKind.LastUsableDay => "Last usable day",
        DateKind.Renews => "Renews",
        DateKind.GraceUntil => "Grace until",
        _ => "Cancelled",
    };

    public static string Of(OperatingSystemType system) => system switch
    {
        OperatingSystemType.WindowsX64 => "Windows, 64-bit",
        OperatingSystemType.WindowsX86 => "Windows, 32-bit",
        _ => "Linux, 64-bit",
    };

    public static string Of(PartnerRoles role) => role switch
    {
        PartnerRoles.AccountAdmin => "Account admin",
        PartnerRoles.PartnerAdmin => "Partner admin",
        PartnerRoles.UserAdmin => "User admin",
        _ => "Not an admin",
    };

    public static string Of(StaffRole role) => role switch
    {
        StaffRole.SupportReviewer => "Support reviewer",
        StaffRole.SupportOperator => "Support operator",
        _ => "Catalogue admin",
    };

    public static string Of(MembershipLevel level) => level switch
    {
        MembershipLevel.Network => "Network member",
        MembershipLevel.Silver => "Silver competency",
        _ => "Gold competency",
    };

    public static string Of(ActivationStage stage) => stage switch
    {
        ActivationStage.Requested => "Requested",
        ActivationStage.Processing => "Processing",
        ActivationStage.SentBack => "Sent back",
        ActivationStage.Active => "Active",
        _ => "Ended",
    };

    public static string Of(MailKind kind) => kind switch
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
        MailKind.AccessRequested => "Access asked for",
        _ => "Support instructions",
    };

    public static string Of(MailState state) => state switch
    {
        MailState.Queued => "Queued",
        MailState.Leased or MailState.Sending => "Being sent",
        MailState.Sent => "Sent",
        MailState.Failed => "Failed",
        MailState.Unknown => "Unknown",
        _ => "Settled",
    };

    public static string Of(MailProblem problem) => problem switch
    {
        MailProblem.NotReached => "The mail server couldn't be reached.",
        MailProblem.NotSecure => "No secure connection to the mail server could be made.",
        MailProblem.SignInRefused => "The mail server refused the portal's user name and password.",
        MailProblem.SenderRefused => "The mail server refused the sender.",
        MailProblem.RecipientRefused => "The mail server refused the recipient.",
        MailProblem.MessageRefused => "The mail server refused the mail.",
        MailProblem.TooSlow => "The mail server didn't answer in time.",
        MailProblem.NoAnswer => "The connection broke or fell silent while the mail was being handed over.",
        MailProblem.SenderDied => "The portal stopped while it was handing the mail over.",
        MailProblem.FolderRefused => "The mail folder can't be written.",
        _ => "The text of the mail couldn't be made. The portal's log says why.",
    };

    public static string Of(OpenOrEnded state) => state == OpenOrEnded.Open ? "Assigned" : "Ended";

    /// <summary>For an actor without a name.</summary>
    public static string Of(ActorKind kind) => kind switch
    {
        ActorKind.User => "Somebody",
        ActorKind.Staff => "Network staff",
        ActorKind.Newcomer => "Somebody without an account",
        _ => "The portal",
    };

    public static string Of(AuditAction action) => action switch
    {
        AuditAction.KeysClaimed => "Got license keys",
        AuditAction.KeysShown => "Saw license keys again",
        AuditAction.UserAssigned => "Assigned a person",
        AuditAction.UserRemoved => "Removed a person",
        AuditAction.MailResent => "Sent a mail again",
        AuditAction.PoolSplit => "Split units between cloud and on-premises",
        AuditAction.ActivationCorrected => "Corrected an alternative address",
        AuditAction.ActivationTaken => "Took an activation",
        AuditAction.ActivationReleased => "Put an activation back",
        AuditAction.ActivationCompleted => "Completed an activation",
        AuditAction.ActivationSentBack => "Sent an activation back",
        AuditAction.UseRecorded => "Recorded what was used",
        AuditAction.UserAdded => "Added a person",
        AuditAction.UserEdited => "Changed a name or an address",
        AuditAction.RolesChanged => "Changed roles",
        AuditAction.AccountAdded => "Added the account",
        AuditAction.UserLinked => "Signed in for the first time",
        AuditAction.StaffRolesChanged => "Signed in with other roles",
        AuditAction.UserDisabled => "Disabled a person",
        AuditAction.UserEnabled => "Enabled a person",
        AuditAction.AccountViewed => "Looked into the account",
        AuditAction.AssignmentsExported => "Exported assignments",
        AuditAction.MailQueuedAgain => "Queued a mail again",
        AuditAction.MailSettled => "Settled a mail",
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
        AuditAction.CalendarFeedMade => "Made a calendar address",
        AuditAction.CalendarFeedRevoked => "Revoked a calendar address",
        _ => "Changed language or theme",
    };
}
