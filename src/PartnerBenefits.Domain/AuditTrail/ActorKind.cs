namespace PartnerBenefits.Domain.AuditTrail;

public enum ActorKind
{
    NotKnown = -1,
    User,
    Staff,
    System,
    Newcomer,
}
