using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Ordering;
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
        var trail = await audit.ReadAsync(id, new AuditFilter { Before = before, Settings = true }, cancellation);
        var people = db.UsersOf(id).AsNoTracking().Where(u => u.MergedInto == null);
        return new SupportAccountView
        {
            Account = account,
            Today = today,
            Held = await subscriptions.ShownAsync(id, today, cancellation),
            Membership = await db.MembershipOf(id).AsNoTracking().SingleOrDefaultAsync(cancellation),
            Rows = await benefits.AllAsync(id, today, cancellation),
            Holders = await HoldersAsync(id, cancellation),
            People = await people.OrderByDescending(u => u.Roles != PartnerRoles.None).ThenInPeopleOrder()
                .Take(MostPeople).ToListAsync(cancellation),
            PeopleCount = await people.CountAsync(cancellation),
            Audit = trail.Lines,
            Older = trail.Older,
        };
    }

    private async Task<ILookup<EntitlementId, string>> HoldersAsync(PartnerAccountId id, CancellationToken cancellation)
    {
        var open = await db.AssignmentsOf(id).Where(a => a.EndedAt == null)
            .Join(db.UsersOf(id), a => a.UserId, u => u.Id, (a, u) => new { a.EntitlementId, u.Name, u.Email }).ToListAsync(cancellation);
        return open.OrderBy(x => PeopleOrder.KeyOf(x.Name, x.Email), StringComparer.Ordinal).ToLookup(x => x.EntitlementId, x => x.Name);
    }
}
