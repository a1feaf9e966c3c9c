namespace PartnerBenefits.Domain.Offers;

/// <summary>What comes after a subscription's last usable day.</summary>
public enum RenewalCourse
{
    /// <summary>Nothing to say: nothing was paid yet, or it is over.</summary>
    None,

    /// <summary>It renews by itself on the day.</summary>
    ByItself,

    /// <summary>As <see cref="ByItself"/>, if the membership, which ends before the day, is renewed in time.</summary>
    ByItselfIfMember,

    /// <summary>It is to renew by itself on the day, and a rule is in the way.</summary>
    Stopped,

    /// <summary>A renewal is ordered; the day is the last on which it can be paid.</summary>
    ToBePaid,

    /// <summary>Automatic renewal is off.</summary>
    ByHand,

    /// <summary>Automatic renewal is on, but this year's was not made, lapsed or was cancelled: only by hand.</summary>
    Missed,

    /// <summary>A level brought it.</summary>
    WithMembership,
}
