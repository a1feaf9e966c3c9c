namespace PartnerBenefits.Domain.Seats;

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

    public DateTime AssignedAt { get; private init; }

    /// <summary>Time when the seat was taken away; null until then. A concurrency token, so only one of two removals succeeds.</summary>
    public DateTime? EndedAt { get; private set; }

    public ActorKind? EndedByKind { get; private set; }

    public Guid? EndedById { get; private set; }

    /// <summary>Time from which another person can take the seat; null if the benefit has no pause.</summary>
    public DateTime? SeatFreeFrom { get; private set; }

    public Activation? Activation { get; private set; }

    public void End(Actor by, DateTime at, int pauseDays)
    {
        AssignmentRules.IsStillAssigned.Require(EndedAt is null);
        Activation?.End();
        (EndedAt, EndedByKind, EndedById) = (at, by.Kind, by.Id);
        SeatFreeFrom = pauseDays > 0 ? at.AddDays(pauseDays) : null;
    }

    public void Request(EmailAddress account, EmailAddress alternative, Actor by, DateTime at) =>
        Activation = new Activation(this, account, alternative, by, at);
}
