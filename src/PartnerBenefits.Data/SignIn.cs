using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Data;

/// <summary>Finding out who signs in, before an account is known: the one look-up of people beside <see cref="PortalDb.UsersOf"/>.</summary>
public static class SignIn
{
    public sealed record Found(PortalUser User, PartnerAccount Account);

    /// <summary>Null when there is no such person.</summary>
    public static Task<Found?> FindSignedInAsync(this PortalDb db, PortalUserId id, CancellationToken cancellation) =>
        db.WithAccounts(db.AllUsers.Where(u => u.Id == id)).FirstOrDefaultAsync(cancellation);

    /// <summary>By Entra's tid and oid together, never by an e-mail address (ASVS 6.8.1). Null when nobody is linked to them.</summary>
    public static Task<Found?> FindByEntraAsync(this PortalDb db, Guid tenantId, Guid objectId, CancellationToken cancellation) =>
        db.WithAccounts(db.AllUsers.Where(u => u.TenantId == tenantId && u.ObjectId == objectId)).FirstOrDefaultAsync(cancellation);

    private static IQueryable<Found> WithAccounts(this PortalDb db, IQueryable<PortalUser> users) =>
        users.AsNoTracking().Join(db.Accounts, u => u.AccountId, a => a.Id, (user, account) => new Found(user, account));
}
