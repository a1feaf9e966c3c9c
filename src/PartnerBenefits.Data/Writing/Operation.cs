using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Data.Writing;

/// <summary>Who writes, in which account, with which press of a button, from where.</summary>
/// <param name="Account">Null for staff and the system: then no row of any account may be written through the tracker.</param>
/// <param name="Source">The client's IP address; null for the system itself.</param>
public sealed record Operation(Actor Actor, PartnerAccountId? Account, OperationId Id, string? Source)
{
    /// <summary>The audit event by which this press of the button is found again.</summary>
    public AuditEvent Event(
        AuditAction action, DateTime at, EntitlementId? entitlement = null, PortalUserId? user = null, int? count = null, string? detail = null) =>
        new(action, Actor, Account, Source, at)
        {
            OperationId = Id,
            EntitlementId = entitlement,
            UserId = user,
            Count = count,
            Detail = detail,
        };
}
