namespace PartnerBenefits.Domain.AuditTrail;

/// <summary>One entry of the audit trail. A trigger in both databases rejects changes of stored entries.</summary>
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

    /// <summary>Form submission that caused the event, unique per actor; null if the event only repeats an earlier answer.</summary>
    public OperationId? OperationId { get; init; }

    /// <summary>Tells the form from others with the operation's id; null without a form. Too short to give away what was typed.</summary>
    public short? FormHash { get; init; }

    public EntitlementId? EntitlementId { get; init; }

    public PortalUserId? UserId { get; init; }

    public int? Count { get; init; }

    /// <summary>
    /// Machine-readable detail, such as the name of a language. It never contains a secret. What is longer than
    /// <see cref="DetailLength"/> ends with an ellipsis.
    /// </summary>
    public string? Detail { get; init => field = Cut(value); }

    /// <summary>Names and addresses before and after the change, which can be erased without touching the event.</summary>
    public List<AuditValue> Values { get; private init; } = [];

    /// <summary>Notes the value before and after, if they differ.</summary>
    public AuditEvent With(AuditField changed, string? before, string? after)
    {
        if (before != after)
        {
            Values.Add(new AuditValue(this, changed, before, after));
        }

        return this;
    }

    // A character of two parts isn't cut in half, because no database can store a half.
    private static string? Cut(string? detail) => detail is not { Length: > DetailLength } ? detail
        : detail[..(DetailLength - (char.IsHighSurrogate(detail[DetailLength - 2]) ? 2 : 1))] + "\u2026";
}
