using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Domain;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.Joining;

public sealed class AccountOpening(PortalDb db, TimeProvider time)
{
    public DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task OpenAsync(PartnerAccount account, PortalUser admin, Rule tenantIsFree, CancellationToken cancellation)
    {
        tenantIsFree.Require(!await db.Accounts.AnyAsync(a => a.TenantId == account.TenantId, cancellation));
        db.AddRange(account, Membership.Joined(account.Id, DateOnly.FromDateTime(Now)), admin);
    }
}
