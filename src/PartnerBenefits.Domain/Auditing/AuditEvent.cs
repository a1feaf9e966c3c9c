using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Domain.Auditing;

/// <summary>Who did what to what, when, from where. Append-only: by code, and by a trigger on both databases.</summary>
public sealed class AuditEvent : IOwnedByAccount
{
    /// <summary>The longest textual form of an IP address.</summary>
    public const int SourceLength = 45;

    public const int DetailLength = 400;

    private AuditEvent()
    {
    }

    public AuditEvent(AuditAction action, Actor actor, PartnerAccountId? account, string? source, DateTime at)
    {
        (Action, ActorKind, ActorId, AccountId, Source, At) = (action, actor.Kind, actor.Id, account, source, at);
    }

    /// <summary>Grows with time, so it is also what pages page by.</summary>
    public long Id { get; private init; }

    public AuditAction Action { get; private init; }

    public ActorKind ActorKind { get; private init; }

    /// <summary>See <see cref="Auditing.Actor.Id"/>.</summary>
    public Guid ActorId { get; private init; }

    public Actor Actor => new(ActorKind, ActorId);

    /// <summary>The account it concerns; null where it concerns none.</summary>
    public PartnerAccountId? AccountId { get; private init; }

    PartnerAccountId? IOwnedByAccount.Owner => AccountId;

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }

    /// <summary>The client's IP address as the server saw it; null for the system itself.</summary>
    public string? Source { get; private init; }

    /// <summary>The button press that caused it, unique per actor; null where an event repeats an answer.</summary>
    public OperationId? OperationId { get; init; }

    public EntitlementId? EntitlementId { get; init; }

    /// <summary>The person of the account whom it concerns.</summary>
    public PortalUserId? UserId { get; init; }

    /// <summary>How many: keys shown, seats, units. Null where counting makes no sense.</summary>
    public int? Count { get; init; }

    /// <summary>Short machine-readable words of the action, such as a language's name; never a secret.</summary>
    public string? Detail { get; init; }
}
