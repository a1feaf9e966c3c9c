using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Data;

/// <summary>Finding out who signs in, before an account is known: the one look-up of people beside <see cref="PortalDb.UsersOf"/>.</summary>
public static class SignIn
{
    /// <summary>By Entra's tid and oid together, never by an e-mail address (ASVS 6.8.1). Null when nobody is linked to them.</summary>
    public static Task<PortalUser?> FindByEntraAsync(this PortalDb db, Guid tenantId, Guid objectId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.AllUsers.AsNoTracking().SingleOrDefaultAsync(u => u.TenantId == tenantId && u.ObjectId == objectId, cancellation);
    }

    /// <summary>Null when no account has the tenant.</summary>
    public static Task<PartnerAccountId?> FindAccountOfTenantAsync(this PortalDb db, Guid tenantId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Accounts.Where(a => a.TenantId == tenantId).Select(a => (PartnerAccountId?)a.Id).SingleOrDefaultAsync(cancellation);
    }
}
