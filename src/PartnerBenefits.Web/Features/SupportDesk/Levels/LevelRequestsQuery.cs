using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;

namespace PartnerBenefits.Web.Features.SupportDesk.Levels;

public sealed class LevelRequestsQuery(AcrossAccounts across, PortalDb db)
{
    private const int LastAnswered = 20;

    public sealed record Line(LevelRequest Request, PartnerAccount Account, string AskedBy, MembershipLevel Level);

    public async Task<IReadOnlyList<Line>> WaitingAsync(CancellationToken cancellation) =>
        [.. (await LinesOf(across.LevelRequests.Where(r => r.AnsweredAt == null)).ToListAsync(cancellation))
            .OrderBy(line => line.Request.AskedAt)];

    public async Task<IReadOnlyList<Line>> AnsweredAsync(CancellationToken cancellation) =>
        [.. (await LinesOf(across.LevelRequests.Where(r => r.AnsweredAt != null).OrderByDescending(r => r.AnsweredAt).Take(LastAnswered))
            .ToListAsync(cancellation)).OrderByDescending(line => line.Request.AnsweredAt)];

    public Task<bool> ExistsAsync(PartnerAccountId account, CancellationToken cancellation) =>
        across.LevelRequests.AnyAsync(r => r.AccountId == account, cancellation);

    private IQueryable<Line> LinesOf(IQueryable<LevelRequest> requests) =>
        from request in requests.AsNoTracking()
        join account in db.Accounts on request.AccountId equals account.Id
        join membership in across.Memberships on request.AccountId equals membership.AccountId
        join user in across.Users on request.AskedBy equals user.Id
        select new Line(request, account, user.Name, membership.Level);
}
