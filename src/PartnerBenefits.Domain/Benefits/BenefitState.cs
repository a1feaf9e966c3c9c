namespace PartnerBenefits.Domain.Benefits;

/// <summary>Derived for a row and never stored. The values are in the order of precedence.</summary>
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
