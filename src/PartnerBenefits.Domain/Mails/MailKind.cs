namespace PartnerBenefits.Domain.Mails;

public enum MailKind
{
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
    AdminReplacementAsked,
    AdminReplacementEnded,
}
