using Microsoft.EntityFrameworkCore;

namespace PartnerBenefits.Data;

public static class SignIn
{
    /// <summary>Finds the person who is linked to these ids, or null. An e-mail address never counts (ASVS 6.8.1).</summary>
    public static Task<PortalUser?> FindByEntraAsync(this PortalDb db, Guid tenantId, Guid objectId, CancellationToken cancellation)
    {
        return db.AllUsers.AsNoTracking().SingleOrDefaultAsync(u => u.TenantId == tenantId && u.ObjectId == objectId, cancellation);
    }

    public static Task<PartnerAccountId?> FindAccountOfTenantAsync(this PortalDb db, Guid tenantId, CancellationToken cancellation)
    {
        return db.Accounts.Where(a => a.TenantId == tenantId).Select(a => (PartnerAccountId?)a.Id).SingleOrDefaultAsync(cancellation);
    }
}
