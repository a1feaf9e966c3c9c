namespace PartnerBenefits.Domain.Seats;

public enum ActivationStage
{
    NotKnown = -1,
    Requested,
    Processing,
    SentBack,
    Active,
    Ended,
}
