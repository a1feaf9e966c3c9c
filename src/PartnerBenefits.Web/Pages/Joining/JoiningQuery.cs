using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Pages.Shared;

namespace PartnerBenefits.Web.Pages.Joining;

/// <summary>What a newcomer may know: themselves, and of their own organisation's account its name and who can let them in.</summary>
public sealed class JoiningQuery(PortalDb db, WhoCanHelp whoCanHelp)
{
    /// <param name="Request">The newcomer's own; null: they haven't asked.</param>
    public sealed record KnownAccount(PartnerAccountId Id, string Name, IReadOnlyList<WhoCanHelp.Helper> Helpers, AccessRequest? Request);

    public Task<Newcomer> NewcomerAsync(NewcomerId id, CancellationToken cancellation) =>
        db.Newcomers.AsNoTracking().SingleAsync(n => n.Id == id, cancellation);

    /// <summary>Of the account that they are in by now.</summary>
    public Task<PartnerAccount> NamesAsync(PartnerAccountId id, CancellationToken cancellation) =>
        db.Accounts.AsNoTracking().SingleAsync(a => a.Id == id, cancellation);

    /// <summary>Null: the newcomer's organisation has none.</summary>
    public async Task<KnownAccount?> AccountAsync(Newcomer newcomer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(newcomer);
        if (await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.TenantId == newcomer.TenantId, cancellation) is not { } account)
        {
            return null;
        }

        return new KnownAccount(
            account.Id,
            account.Name,
            await whoCanHelp.FindAsync(account.Id, PartnerRoles.AccountAdmin | PartnerRoles.UserAdmin, cancellation),
            await db.AccessRequestsOf(account.Id).AsNoTracking().SingleOrDefaultAsync(r => r.NewcomerId == newcomer.Id, cancellation));
    }
}
