namespace PartnerBenefits.Domain.Mails;

public enum MailKind
{
    NotKnown = -1,
    Invitation,
    SeatAssigned,
    SeatRemoved,
    SupportRequested,
    ActivationSentBack,
    ActivationActive,
    OrderPlaced,
    PaymentConfirmed,
    OrderEnded,
    OrderLapsed,
    CancellationRefused,
    SubscriptionEnds,
    MembershipEnds,
    LevelAnswered,
    AccessRequested,

    /// <summary>To admins, before Grace ends.</summary>
    GraceEnds,

    /// <summary>To admins, once Grace is over.</summary>
    SubscriptionExpired,

    /// <summary>To each person who will lose seats with a subscription, one mail for all of them.</summary>
    SeatEnds,

    /// <summary>To each person who has lost seats with a subscription, one mail for all of them.</summary>
    SeatEnded,
    AdminReplacementAsked,
    AdminReplacementEnded,
}
