namespace PartnerBenefits.Domain.Auditing;

/// <summary>What was done. Stored by name: never rename one.</summary>
public enum AuditAction
{
    /// <summary>Keys were taken from stock for an entitlement and shown; the count is of all keys shown.</summary>
    KeysClaimed,

    /// <summary>Keys claimed earlier were shown once more.</summary>
    KeysShown,

    /// <summary>A person was put on a seat.</summary>
    UserAssigned,

    /// <summary>A person was taken off a seat; of a support benefit also: the request was withdrawn.</summary>
    UserRemoved,

    /// <summary>The mail about an assignment was queued once more.</summary>
    MailResent,

    /// <summary>A pool's units were split; the detail says how.</summary>
    PoolSplit,

    /// <summary>The alternative address of a support benefit's person was corrected.</summary>
    ActivationCorrected,

    /// <summary>Network staff took an activation to work on it.</summary>
    ActivationTaken,

    /// <summary>Network staff put an activation back, for others to take.</summary>
    ActivationReleased,

    ActivationCompleted,

    ActivationSentBack,

    /// <summary>Network staff recorded used incidents or hours; the count is of them.</summary>
    UseRecorded,

    UserAdded,

    /// <summary>Name or e-mail address.</summary>
    UserEdited,

    /// <summary>The detail has the roles before and after.</summary>
    RolesChanged,

    UserDisabled,

    UserEnabled,

    /// <summary>Network staff looked at one account's benefits.</summary>
    AccountViewed,

    /// <summary>A list of assignments left the portal as a file; the count is of its rows.</summary>
    AssignmentsExported,

    /// <summary>Network staff queued a mail again that had failed or whose sending is unknown.</summary>
    MailQueuedAgain,

    /// <summary>Network staff decided that a mail needs no more sending.</summary>
    MailSettled,

    /// <summary>A person chose a language or a theme.</summary>
    PreferencesChanged,

    /// <summary>An account was made on the command line.</summary>
    AccountAdded,

    /// <summary>An invited person signed in for the first time, and is known by tenant and object id from then on.</summary>
    UserLinked,

    /// <summary>Network staff signed in with other roles than before; the detail has them.</summary>
    StaffRolesChanged,

    /// <summary>A person of an organisation that wasn't registered made its account and became its Account admin.</summary>
    AccountJoined,

    /// <summary>A person without an account asked the account's admins for access.</summary>
    AccessRequested,

    AccessGranted,

    AccessRefused,

    MembershipRenewed,

    /// <summary>Its last usable day is over.</summary>
    MembershipLapsed,

    LevelRequested,

    LevelConfirmed,

    LevelRefused,

    /// <summary>The detail has the version.</summary>
    TermsAccepted,

    /// <summary>Payment details of a purchase that isn't ordered yet; the detail has the offer.</summary>
    BillingEntered,

    /// <summary>Of this and the other actions at an order the detail has its number.</summary>
    OrderPlaced,

    OrderPaid,

    OrderCancelled,

    OrderRefunded,

    /// <summary>It wasn't paid in time.</summary>
    OrderLapsed,

    CancellationAsked,

    CancellationRefused,

    SubscriptionActivated,

    RenewalTurnedOff,

    RenewalTurnedOn,

    /// <summary>By a person under Actions, or by the portal itself; the detail has the order's number.</summary>
    SubscriptionRenewed,

    /// <summary>It was to renew by itself, and a rule didn't let it.</summary>
    SubscriptionNotRenewed,

    /// <summary>Its last usable day is over, and Grace began.</summary>
    SubscriptionLapsed,

    /// <summary>Its Grace is over.</summary>
    SubscriptionExpired,

    /// <summary>The account's admins were reminded of an end; the detail says of which and how long before.</summary>
    ReminderQueued,

    /// <summary>Network staff recorded earned units; the count is of them.</summary>
    EarnedRecorded,

    /// <summary>A person made the secret address of their calendar.</summary>
    CalendarFeedMade,

    CalendarFeedRevoked,
}
