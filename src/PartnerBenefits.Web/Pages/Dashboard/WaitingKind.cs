namespace PartnerBenefits.Web.Pages.Dashboard;

/// <summary>In the order in which they are shown: first what somebody else waits for too, then what ends.</summary>
public enum WaitingKind
{
    AccessRequested,

    /// <summary>Assigned people are about to lose what they work with.</summary>
    InGrace,

    OrderUnpaid,

    /// <summary>Paid, and not activated.</summary>
    ToActivate,

    MembershipEnds,

    /// <summary>It would renew by itself, and something is in the way.</summary>
    RenewalStopped,

    /// <summary>It doesn't renew by itself.</summary>
    SubscriptionEnds,

    SentBack,
    ToChoose,
    HeldByDisabled,
    WaitingForStock,
    SeatsAllTaken,
    Unused,
}
