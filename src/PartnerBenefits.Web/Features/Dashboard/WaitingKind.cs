namespace PartnerBenefits.Web.Features.Dashboard;

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
