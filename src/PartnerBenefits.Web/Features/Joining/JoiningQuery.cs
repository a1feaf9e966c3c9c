using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Web.Features.Shared;

namespace PartnerBenefits.Web.Features.Joining;

public sealed class JoiningQuery(PortalDb db, WhoCanHelp whoCanHelp)
{
    public sealed record KnownAccount(PartnerAccountId Id, string Name, IReadOnlyList<WhoCanHelp.Helper> Helpers, AccessRequest? Request);

    public Task<Newcomer> NewcomerAsync(NewcomerId id, CancellationToken cancellation) =>
        db.Newcomers.AsNoTracking().SingleAsync(n => n.Id == id, cancellation);

    public Task<PartnerAccount> NamesAsync(PartnerAccountId id, CancellationToken cancellation) =>
        db.Accounts.AsNoTracking().SingleAsync(a => a.Id == id, cancellation);

    public async Task<KnownAccount?> AccountAsync(Newcomer newcomer, CancellationToken cancellation)
    {
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
