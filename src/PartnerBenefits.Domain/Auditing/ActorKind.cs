namespace PartnerBenefits.Domain.Auditing;

public enum ActorKind
{
    User,
    Staff,
    System,

    /// <summary>A person without an account.</summary>
    Newcomer,
}
