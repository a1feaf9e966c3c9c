namespace PartnerBenefits.Web.Pages.Dashboard;

/// <summary>Values are in the order in which they are shown.</summary>
public enum WaitingKind
{
    AccessRequested,

    InGrace,

    OrderUnpaid,

    ToActivate,

    MembershipEnds,

    /// <summary>Automatic renewal is on, but a rule stops it.</summary>
    RenewalStopped,

    SubscriptionEnds,

    SentBack,
    ToChoose,
    HeldByDisabled,
    WaitingForStock,
    SeatsAllTaken,
    Unused,
}
