using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Memberships;

/// <summary>An account's membership, what it asked for, and all levels side by side.</summary>
public sealed class MembershipQuery(PortalDb db)
{
    /// <summary>Null: not a member.</summary>
    public Task<Membership?> FindAsync(PartnerAccountId account, CancellationToken cancellation) =>
        db.MembershipOf(account).AsNoTracking().SingleOrDefaultAsync(cancellation);

    /// <summary>The last one, answered or not, and who asked. Null: none was ever asked for.</summary>
    public async Task<(LevelRequest Request, string AskedBy)?> RequestAsync(PartnerAccountId account, CancellationToken cancellation)
    {
        var found = await (
            from r in db.LevelRequestOf(account).AsNoTracking()
            join u in db.UsersOf(account) on r.AskedBy equals u.Id
            select new { Request = r, u.Name }).SingleOrDefaultAsync(cancellation);
        return found is null ? null : (found.Request, found.Name);
    }

    /// <summary>From the least to the most.</summary>
    public async Task<IReadOnlyList<LevelColumn>> LevelsAsync(CancellationToken cancellation)
    {
        var offers = await db.Offers.AsNoTracking().Include(o => o.Benefits).Where(o => o.Level != null || o.Id == OfferId.ActionPack).ToListAsync(cancellation);
        return
        [
            new LevelColumn(MembershipLevel.Network, null),
            new LevelColumn(null, offers.Single(o => o.IsSold)),
            .. offers.Where(o => !o.IsSold).OrderBy(o => o.Level).Select(o => new LevelColumn(o.Level, o)),
        ];
    }
}
