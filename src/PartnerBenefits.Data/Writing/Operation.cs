namespace PartnerBenefits.Data.Writing;

/// <param name="AccountOrNull">
/// The account whose rows the operation may write. Null if it writes rows of no account, such as a staff member's own settings.
/// </param>
/// <param name="At">UTC time of the submission, which everything written by the operation carries.</param>
public sealed record Operation(Actor Actor, PartnerAccountId? AccountOrNull, OperationId Id, string? Source, DateTime At)
{
    /// <summary>Hash of the form that was sent. A second form with the same id and another hash is refused. Null without a form.</summary>
    public short? FormHash { get; init; }

    public PartnerAccountId Account =>
        AccountOrNull ?? throw new InvalidOperationException("This operation belongs to no account, and its command needs one.");

    public DateOnly Today => DateOnly.FromDateTime(At);

    /// <summary>Makes the event that marks the operation as done. The unit of work finds it by the operation's id.</summary>
    public AuditEvent Event(
        AuditAction action, EntitlementId? entitlement = null, PortalUserId? user = null, int? count = null, string? detail = null) =>
        FurtherEvent(action, entitlement, user, count, detail, Id);

    /// <summary>Makes an event without the operation's id, because only one event may carry it.</summary>
    public AuditEvent FurtherEvent(
        AuditAction action, EntitlementId? entitlement = null, PortalUserId? user = null, int? count = null, string? detail = null) =>
        FurtherEvent(action, entitlement, user, count, detail, null);

    /// <summary>Makes an event in the trail of an account that the operation isn't about, or in none.</summary>
    public AuditEvent EventOf(AuditAction action, PartnerAccountId? account, int? count = null, string? detail = null) =>
        new(action, Actor, account, Source, At) { Count = count, Detail = detail };

    private AuditEvent FurtherEvent(
        AuditAction action, EntitlementId? entitlement, PortalUserId? user, int? count, string? detail, OperationId? id) =>
        new(action, Actor, AccountOrNull, Source, At)
        {
            OperationId = id,
            FormHash = id is null ? null : FormHash,
            EntitlementId = entitlement,
            UserId = user,
            Count = count,
            Detail = detail,
        };
}
