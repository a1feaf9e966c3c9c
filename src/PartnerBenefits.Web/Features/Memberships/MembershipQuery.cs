using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;

namespace PartnerBenefits.Web.Features.Memberships;

public sealed class MembershipQuery(PortalDb db)
{
    public Task<Membership?> FindAsync(PartnerAccountId account, CancellationToken cancellation) =>
        db.MembershipOf(account).AsNoTracking().SingleOrDefaultAsync(cancellation);

    public async Task<(LevelRequest Request, string AskedBy)?> RequestAsync(PartnerAccountId account, CancellationToken cancellation)
    {
        var found = await (
            from r in db.LevelRequestOf(account).AsNoTracking()
            join u in db.UsersOf(account) on r.AskedBy equals u.Id
            select new { Request = r, u.Name }).SingleOrDefaultAsync(cancellation);
        return found is null ? null : (found.Request, found.Name);
    }

    public async Task<IReadOnlyList<LevelColumn>> LevelsAsync(CancellationToken cancellation)
    {
        var offers = await db.Offers.AsNoTracking().Include(o => o.Benefits).Where(o => o.Level != null || o.Id == OfferId.ActionPack)
            .ToListAsync(cancellation);
        return
        [
            new LevelColumn(MembershipLevel.Network, null),
            new LevelColumn(null, offers.Single(o => o.Id == OfferId.ActionPack)),
            .. offers.Where(o => o.Id != OfferId.ActionPack && o.Level != MembershipLevel.NotKnown).OrderBy(o => o.Level)
                .Select(o => new LevelColumn(o.Level, o)),
        ];
    }
}
