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
}
