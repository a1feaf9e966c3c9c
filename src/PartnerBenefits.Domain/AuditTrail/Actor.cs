namespace PartnerBenefits.Domain.AuditTrail;

public readonly record struct Actor(ActorKind Kind, Guid Id)
{
    public static readonly Actor System = new(ActorKind.System, Guid.Empty);

    public static Actor For(PortalUserId user) => new(ActorKind.User, user.Value);

    public static Actor For(StaffMemberId staff) => new(ActorKind.Staff, staff.Value);

    public static Actor For(NewcomerId newcomer) => new(ActorKind.Newcomer, newcomer.Value);
}
