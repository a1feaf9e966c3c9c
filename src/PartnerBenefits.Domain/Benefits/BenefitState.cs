namespace PartnerBenefits.Domain.Benefits;

/// <summary>Of one row; derived, never stored. In the order in which they are tried: the first that applies.</summary>
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
