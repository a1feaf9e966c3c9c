namespace PartnerBenefits.Domain.Seats;

public enum ActivationStage
{
    Requested,
    Processing,
    SentBack,
    Active,
    Ended,
}
