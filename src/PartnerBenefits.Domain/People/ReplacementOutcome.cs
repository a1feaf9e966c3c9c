namespace PartnerBenefits.Domain.People;

public enum ReplacementOutcome
{
    NotKnown = -1,
    Confirmed,
    Objected,
    Withdrawn,
}
