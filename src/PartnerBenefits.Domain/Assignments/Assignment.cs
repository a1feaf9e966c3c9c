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

    /// <summary>UTC; null while the person has the seat. A concurrency token: one of two who remove at once does.</summary>
    public DateTime? EndedAt { get; private set; }

    public ActorKind? EndedByKind { get; private set; }

    public Guid? EndedById { get; private set; }

    /// <summary>UTC; from when somebody else can have the seat, where the benefit asks for a pause. Null: at once.</summary>
    public DateTime? SeatFreeFrom { get; private set; }

    /// <summary>Null unless it is of a support benefit.</summary>
    public Activation? Activation { get; private set; }

    /// <param name="pauseDays">Before the seat is free again (<see cref="Entitlement.PauseDays"/>).</param>
    /// <exception cref="RuleBrokenException">It has ended already, or staff are activating it.</exception>
    public void End(Actor by, DateTime at, int pauseDays)
    {
        AssignmentRules.IsStillAssigned.Require(EndedAt is null);
        Activation?.End();
        (EndedAt, EndedByKind, EndedById) = (at, by.Kind, by.Id);
        SeatFreeFrom = pauseDays > 0 ? at.AddDays(pauseDays) : null;
    }

    /// <summary>Asks the network's staff to activate it (walkthrough, 9a).</summary>
    /// <exception cref="RuleBrokenException">The alternative address is the account's own.</exception>
    public void Request(EmailAddress account, EmailAddress alternative, Actor by, DateTime at) =>
        Activation = new Activation(this, account, alternative, by, at);
}
