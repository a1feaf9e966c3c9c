using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Domain.Auditing;

/// <summary>Who did something. Stored as two columns, so that it can stand in an index on both databases.</summary>
/// <param name="Id">Of the <see cref="PortalUser"/>, <see cref="StaffMember"/> or <see cref="Newcomer"/>; <see cref="Guid.Empty"/> for the system.</param>
public readonly record struct Actor(ActorKind Kind, Guid Id)
{
    public static readonly Actor System = new(ActorKind.System, Guid.Empty);

    public static Actor Of(PortalUserId user) => new(ActorKind.User, user.Value);

    public static Actor Of(StaffMemberId staff) => new(ActorKind.Staff, staff.Value);

    public static Actor Of(NewcomerId newcomer) => new(ActorKind.Newcomer, newcomer.Value);
}
