using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Data.Writing;

/// <summary>One press of a button, or one step of the portal itself: who writes, in which account, from where and when.</summary>
/// <param name="AccountOrNull">Null where rows of no account are written: the unit of work then refuses to save any.</param>
/// <param name="Source">The client's IP address; null for the portal itself.</param>
/// <param name="At">When the button was pressed (UTC). Everything that the operation writes carries this time.</param>
public sealed record Operation(Actor Actor, PartnerAccountId? AccountOrNull, OperationId Id, string? Source, DateTime At)
{
    /// <exception cref="InvalidOperationException">The operation belongs to no account.</exception>
    public PartnerAccountId Account =>
        AccountOrNull ?? throw new InvalidOperationException("This operation belongs to no account, and its command needs one.");

    public DateOnly Today => DateOnly.FromDateTime(At);

    /// <summary>The audit event that marks the operation as done: the unit of work finds it by the operation's id.</summary>
    public AuditEvent Event(
        AuditAction action, EntitlementId? entitlement = null, PortalUserId? user = null, int? count = null, string? detail = null) =>
        FurtherEvent(action, entitlement, user, count, detail, Id);

    /// <summary>An audit event beside the one of <see cref="Event"/>, whose id must be unique.</summary>
    public AuditEvent FurtherEvent(
        AuditAction action, EntitlementId? entitlement = null, PortalUserId? user = null, int? count = null, string? detail = null) =>
        FurtherEvent(action, entitlement, user, count, detail, null);

    private AuditEvent FurtherEvent(
        AuditAction action, EntitlementId? entitlement, PortalUserId? user, int? count, string? detail, OperationId? id) =>
        new(action, Actor, AccountOrNull, Source, At)
        {
            OperationId = id,
            EntitlementId = entitlement,
            UserId = user,
            Count = count,
            Detail = detail,
        };
}
