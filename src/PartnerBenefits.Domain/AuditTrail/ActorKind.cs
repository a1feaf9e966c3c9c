namespace PartnerBenefits.Domain.AuditTrail;

public enum ActorKind
{
    User,
    Staff,
    System,
    Newcomer,
}
