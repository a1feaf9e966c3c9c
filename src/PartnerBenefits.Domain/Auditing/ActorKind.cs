namespace PartnerBenefits.Domain.Auditing;

public enum ActorKind
{
    User,
    Staff,
    System,
    Newcomer,
}
