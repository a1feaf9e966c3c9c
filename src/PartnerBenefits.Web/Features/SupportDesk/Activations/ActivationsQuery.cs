using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Web.Common;

namespace PartnerBenefits.Web.Features.SupportDesk.Activations;

public sealed class ActivationsQuery(PortalDb db, AcrossAccounts across)
{
    public const int PageSize = 25;

    public Task<Dictionary<ActivationStage, int>> CountsAsync(CancellationToken cancellation) =>
        across.Activations.Where(a => a.Stage != ActivationStage.Ended).GroupBy(a => a.Stage)
            .ToDictionaryAsync(g => g.Key, g => g.Count(), cancellation);

    public async Task<IReadOnlyList<ActivationItem>> InStageAsync(
        ActivationStage stage, Cursor<long, long>? after, CancellationToken cancellation)
    {
        var found = across.Activations.Where(a => a.Stage == stage);
        if (after is { Key: >= 0 } place && place.Key <= DateTime.MaxValue.Ticks)
        {
            var (at, id) = (new DateTime(place.Key, DateTimeKind.Utc), place.Id);
            found = found.Where(a => a.RequestedAt > at || (a.RequestedAt == at && a.AssignmentId > id));
        }

        return await ReadAsync(found.OrderBy(a => a.RequestedAt).ThenBy(a => a.AssignmentId).Take(PageSize + 1), cancellation);
    }

    public Task<IReadOnlyList<ActivationItem>> TakenByAsync(StaffMemberId staff, CancellationToken cancellation) =>
        ReadAsync(across.Activations.Where(a => a.Stage == ActivationStage.Processing && a.TakenBy == staff), cancellation);

    public async Task<ActivationItem?> FindAsync(long assignment, CancellationToken cancellation) =>
        (await ReadAsync(across.Activations.Where(a => a.AssignmentId == assignment), cancellation)).SingleOrDefault();

    private async Task<IReadOnlyList<ActivationItem>> ReadAsync(
        IQueryable<Activation> activations, CancellationToken cancellation) => await (
        from a in activations.AsNoTracking().Include(a => a.Assignment)
        join account in db.Accounts on a.AccountId equals account.Id
        join user in across.Users on a.Assignment.UserId equals user.Id
        join e in across.Entitlements on a.Assignment.EntitlementId equals e.Id
        join benefit in db.Benefits on e.BenefitId equals benefit.Id
        orderby a.RequestedAt, a.AssignmentId
        select new ActivationItem
        {
            Activation = a,
            Account = account,
            User = user,
            Benefit = benefit,
            Entitlement = e.Id,
            TakenBy = db.Staff.Where(s => s.Id == a.TakenBy).Select(s => s.Name).FirstOrDefault(),
        }).ToListAsync(cancellation);
}
