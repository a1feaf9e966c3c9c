using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Web.Features.AuditTrail;
using PartnerBenefits.Web.Features.Benefits;
using PartnerBenefits.Web.Features.Subscriptions;

namespace PartnerBenefits.Web.Features.SupportDesk.Accounts;

public sealed class SupportAccountQuery(PortalDb db, AccountBenefits benefits, AccountSubscriptions subscriptions, AuditTrailQuery audit)
{
    public const int MostPeople = 200;

    public Task<PartnerAccount?> FindAsync(PartnerAccountId id, CancellationToken cancellation) =>
        db.Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, cancellation);

    public async Task<SupportAccountView> ReadAsync(PartnerAccount account, DateOnly today, long? before, CancellationToken cancellation)
    {
        var id = account.Id;
        var people = db.UsersOf(id).AsNoTracking().Where(u => u.MergedInto == null);
        var lines = await audit.ReadAsync(id, new AuditFilter { Before = before }, cancellation);
        return new SupportAccountView
        {
            Account = account,
            Today = today,
            Held = await subscriptions.ShownAsync(id, today, cancellation),
            Membership = await db.MembershipOf(id).AsNoTracking().SingleOrDefaultAsync(cancellation),
            Rows = await benefits.AllAsync(id, today, cancellation),
            Holders = await HoldersAsync(id, cancellation),
            People = await people.OrderByDescending(u => u.Roles != PartnerRoles.None).ThenBy(u => u.Name)
                .Take(MostPeople).ToListAsync(cancellation),
            PeopleCount = await people.CountAsync(cancellation),
            Audit = [.. lines.Take(AuditTrailQuery.PageSize)],
            Older = lines.Count > AuditTrailQuery.PageSize ? lines[AuditTrailQuery.PageSize - 1].Event.Id : null,
        };
    }

    private async Task<ILookup<EntitlementId, string>> HoldersAsync(PartnerAccountId id, CancellationToken cancellation)
    {
        var open = await db.AssignmentsOf(id).Where(a => a.EndedAt == null)
            .Join(db.UsersOf(id), a => a.UserId, u => u.Id, (a, u) => new { a.Id, a.EntitlementId, u.Name })
            .OrderBy(x => x.Id).ToListAsync(cancellation);
        return open.ToLookup(x => x.EntitlementId, x => x.Name);
    }
}
