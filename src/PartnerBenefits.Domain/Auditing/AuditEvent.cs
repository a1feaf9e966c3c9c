using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Domain.Auditing;

/// <summary>Who did what, when and from where. Append-only: a trigger in both databases rejects changes.</summary>
public sealed class AuditEvent : IOwnedByAccount
{
    public const int SourceLength = 45;

    public const int DetailLength = 400;

    private AuditEvent()
    {
    }

    public AuditEvent(AuditAction action, Actor actor, PartnerAccountId? account, string? source, DateTime at)
    {
        (Action, ActorKind, ActorId, AccountId, Source, At) = (action, actor.Kind, actor.Id, account, source, at);
    }

    public long Id { get; private init; }

    public AuditAction Action { get; private init; }

    public ActorKind ActorKind { get; private init; }

    public Guid ActorId { get; private init; }

    public Actor Actor => new(ActorKind, ActorId);

    public PartnerAccountId? AccountId { get; private init; }

    PartnerAccountId? IOwnedByAccount.Owner => AccountId;

    public DateTime At { get; private init; }

    public string? Source { get; private init; }

    /// <summary>Unique per actor; null for an event that repeats an earlier answer.</summary>
    public OperationId? OperationId { get; init; }

    public EntitlementId? EntitlementId { get; init; }

    public PortalUserId? UserId { get; init; }

    public int? Count { get; init; }

    /// <summary>Machine-readable words, such as the name of a language. Never contains a secret.</summary>
    public string? Detail { get; init; }
}
