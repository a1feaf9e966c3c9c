using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Data.Writing;

/// <param name="Account">Null for staff and the system, who can't write rows of an account through the change tracker.</param>
public sealed record Operation(Actor Actor, PartnerAccountId? Account, OperationId Id, string? Source)
{
    public AuditEvent Event(
        AuditAction action,
        DateTime at,
        EntitlementId? entitlement = null,
        PortalUserId? user = null,
        int? count = null,
        string? detail = null) =>
        new(action, Actor, Account, Source, at)
        {
            OperationId = Id,
            EntitlementId = entitlement,
            UserId = user,
            Count = count,
            Detail = detail,
        };
}
