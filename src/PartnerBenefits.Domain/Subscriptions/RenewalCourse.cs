namespace PartnerBenefits.Domain.Subscriptions;

public enum RenewalCourse
{
    None,
    ByItself,
    ByItselfIfMember,
    Stopped,
    ToBePaid,
    ByHand,

    /// <summary>Automatic renewal is on, but this year's renewal lapsed or was cancelled, so a person must renew.</summary>
    Missed,
    WithMembership,
}
