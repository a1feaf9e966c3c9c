namespace PartnerBenefits.Domain.People;

public enum ReplacementOutcome
{
    Confirmed,
    Objected,
    Withdrawn,
}
