namespace PartnerBenefits.Domain.Assignments;

public enum ActivationStage
{
    Requested,
    Processing,
    SentBack,
    Active,
    Ended,
}
