namespace PartnerBenefits.Web.Features.Dashboard;

public enum WaitingKind
{
    /// <summary>The network's staff want to replace an Account admin.</summary>
    AdminReplacement,

    AccessRequested,

    /// <summary>The network has not verified the account yet.</summary>
    Unverified,

    InGrace,

    Expired,

    OrderUnpaid,

    ToActivate,

    MembershipEnds,

    /// <summary>Automatic renewal is on, but a rule stops it.</summary>
    RenewalStopped,

    SubscriptionEnds,

    SentBack,

    /// <summary>A mail to somebody of the account failed, or nobody knows whether it arrived.</summary>
    MailUndelivered,

    ToChoose,
    HeldByDisabled,
    WaitingForStock,
    SeatsAllTaken,
    Unused,
}
