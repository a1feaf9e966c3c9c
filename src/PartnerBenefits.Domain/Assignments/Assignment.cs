using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Domain.Assignments;

/// <summary>One person on one seat of an entitlement, from when to when, by whom.</summary>
public sealed class Assignment : IOwnedByAccount
{
    private Assignment()
    {
    }

    public Assignment(PartnerAccountId account, EntitlementId entitlement, PortalUserId user, Actor by, DateTime at)
    {
        (AccountId, EntitlementId, UserId) = (account, entitlement, user);
        (AssignedByKind, AssignedById, AssignedAt) = (by.Kind, by.Id, at);
    }

    public long Id { get; private init; }

    public PartnerAccountId AccountId { get; private init; }

    PartnerAccountId? IOwnedByAccount.Owner => AccountId;

    public EntitlementId EntitlementId { get; private init; }

    public PortalUserId UserId { get; private init; }

    public ActorKind AssignedByKind { get; private init; }

    public Guid AssignedById { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime AssignedAt { get; private init; }

    /// <summary>UTC; null while the person has the seat.</summary>
    public DateTime? EndedAt { get; private set; }

    public ActorKind? EndedByKind { get; private set; }

    public Guid? EndedById { get; private set; }
}
