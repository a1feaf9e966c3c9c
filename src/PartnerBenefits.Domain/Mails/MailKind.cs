namespace PartnerBenefits.Domain.Mails;

/// <summary>What a mail is about (DESIGN, Mails). Stored by name: never rename one.</summary>
public enum MailKind
{
    /// <summary>To a person who was added to the account.</summary>
    Invitation,

    SeatAssigned,

    SeatRemoved,

    /// <summary>To the person of a support benefit: requested, several days.</summary>
    SupportRequested,

    /// <summary>To the admin who asked, with the reason.</summary>
    ActivationSentBack,

    /// <summary>The instructions, once to the person's own address and once to the alternative one.</summary>
    ActivationActive,

    /// <summary>To the admins who may buy: an order was placed, by a person or by the portal itself. It tells how to pay.</summary>
    OrderPlaced,

    PaymentConfirmed,

    /// <summary>It was cancelled or refunded, with staff's reason.</summary>
    OrderEnded,

    /// <summary>It wasn't paid in time.</summary>
    OrderLapsed,

    /// <summary>Staff didn't cancel an order as the partner had asked, with the reason.</summary>
    CancellationRefused,

    /// <summary>A reminder, or that it has ended: what is true when it is sent.</summary>
    SubscriptionEnds,

    /// <inheritdoc cref="SubscriptionEnds"/>
    MembershipEnds,

    /// <summary>Staff confirmed or refused the level that the partner asked for.</summary>
    LevelAnswered,

    /// <summary>To those who may add people: somebody asks for access.</summary>
    AccessRequested,
}
