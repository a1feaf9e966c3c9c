using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;

namespace PartnerBenefits.Web.Features.Joining;

/// <summary>An organisation's account as a Network member, with its first Account admin. For use within the unit of work.</summary>
public sealed class AccountOpening(PortalDb db)
{
    public async Task OpenAsync(
        PartnerAccount account, PortalUser admin, DateOnly joinedOn, Rule tenantIsFree, CancellationToken cancellation)
    {
        tenantIsFree.Require(!await db.Accounts.AnyAsync(a => a.TenantId == account.TenantId, cancellation));
        db.AddRange(account, Membership.Joined(account.Id, joinedOn), admin);
    }
}
