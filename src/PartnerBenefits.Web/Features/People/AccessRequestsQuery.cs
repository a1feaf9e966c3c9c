using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;

namespace PartnerBenefits.Web.Features.People;

public sealed class AccessRequestsQuery(PortalDb db)
{
    public sealed record Line(AccessRequest Request, Newcomer Newcomer);

    public async Task<IReadOnlyList<Line>> WaitingAsync(PartnerAccountId account, CancellationToken cancellation) =>
        await Lines(db.AccessRequestsOf(account).Where(r => r.AnsweredAt == null).OrderBy(r => r.AskedAt)).ToListAsync(cancellation);

    public Task<Line?> FindAsync(PartnerAccountId account, AccessRequestId id, CancellationToken cancellation) =>
        Lines(db.AccessRequestsOf(account).Where(r => r.Id == id)).SingleOrDefaultAsync(cancellation);

    private IQueryable<Line> Lines(IQueryable<AccessRequest> requests) =>
        requests.AsNoTracking().Join(db.Newcomers.AsNoTracking(), r => r.NewcomerId, n => n.Id, (r, n) => new Line(r, n));
}
