namespace PartnerBenefits.Web.Common;

public static partial class Labels
{
    /// <summary>Label of each <c>NotKnown</c>: a newer version of the portal has stored a name that this one doesn't know.</summary>
    public const string NotKnown = "Not known to this version";

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
        MailKind.AdminReplacementAsked => "Change of the Account admins announced",
        MailKind.AdminReplacementEnded => "Change of the Account admins decided",
        MailKind.ActivationActive => "Support instructions",
        MailKind.GraceEnds => "End of grace",
        MailKind.SubscriptionExpired => "Subscription expired",
        MailKind.SeatEnds => "Seat about to end",
        MailKind.SeatEnded => "Seat ended",
        MailKind.NotKnown => NotKnown,
    };

    public static string For(MailState state) => state switch
    {
        MailState.Queued => "Queued",
        MailState.Leased or MailState.Sending => "Being sent",
        MailState.Sent => "Sent",
        MailState.Failed => "Failed",
        MailState.Unknown => "Unknown",
        MailState.Settled => "Settled",
        MailState.NotKnown => NotKnown,
    };

    public static string For(HoldReason reason) => reason switch
    {
        HoldReason.Clock => "The clocks disagree",
        HoldReason.Restore => "The database was restored",
        HoldReason.NotKnown => NotKnown,
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
        MailProblem.Restored => "The portal was restored from a backup, and the e-mail may have been sent since.",
    };

    public static string For(OpenOrEnded state) => state switch
    {
        OpenOrEnded.Open => "Assigned",
        OpenOrEnded.Ended => "Ended",
    };

    public static string For(AuditField field) => field switch
    {
        AuditField.Name => "Full name",
        AuditField.Email => "E-mail address",
        AuditField.AlternativeEmail => "Alternative email address",
        AuditField.Company => "Organisation",
        AuditField.Street => "Street and number",
        AuditField.PostalCode => "Postal code",
        AuditField.City => "City",
        AuditField.Country => "Country",
        AuditField.PurchaseOrder => "Purchase order number",
        AuditField.CloudUnits => "Cloud side",
        AuditField.OnPremisesUnits => "On-premises side",
        AuditField.SearchWords => "Searched for",
        AuditField.NotKnown => NotKnown,
    };

    public static string For(DeskView view) => view switch
    {
        DeskView.Account => "The account's page",
        DeskView.Assignments => "Assignments",
        DeskView.Mails => "Mail",
        DeskView.Orders => "Orders",
        DeskView.Order => "Order",
        DeskView.Activations => "Activations",
        DeskView.Activation => "Activation",
        DeskView.Levels => "Levels",
        DeskView.Start => "Start page of the support desk",
        DeskView.Accounts => "Accounts",
    };

    public static string For(ActorKind kind) => kind switch
    {
        ActorKind.User => "Somebody",
        ActorKind.Staff => "Network staff",
        ActorKind.Newcomer => "Somebody without an account",
        ActorKind.System => "The portal",
        ActorKind.NotKnown => NotKnown,
    };

    public static string For(AuditAction action) => ActionLabel.For(action).Words;
}
