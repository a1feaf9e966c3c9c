namespace PartnerBenefits.Domain.Benefits;

/// <summary>State of a benefit, derived and never stored. If several values apply, the first one counts.</summary>
public enum BenefitState
{
    Expired,
    Grace,
    NotOpen,
    ToChoose,
    WaitingForStock,
    Requested,
    Processing,
    SentBack,
    Active,
    Available,
}
