using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Searching;

namespace PartnerBenefits.Web.Features.SupportDesk.Assignments;

public sealed class AssignmentLines(PortalDb db, AcrossAccounts across, AssignmentSearch search)
{
    public const int PageSize = 50;

    public Task<FoundAssignments> FindAsync(AssignmentFilter filter, CancellationToken cancellation) =>
        search.FindAsync(filter.Criteria(), cancellation);

    public async Task<IReadOnlyList<AssignmentLine>> ReadAsync(
        FoundAssignments found, long? before, int count, CancellationToken cancellation)
    {
        // Finds the ids first and then the names. In a join, the database could start from the wrong table.
        var ids = await found.PageAsync(before, count, cancellation);
        var lines = await LinesAsync(ids, cancellation);
        var people = lines.Where(l => l.By.Kind == ActorKind.User).Select(l => new PortalUserId(l.By.Id)).Distinct().ToList();
        var names = await across.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id.Value, u => u.Name, cancellation);
        return [.. lines.Select(l => l.By.Kind == ActorKind.User ? l with { ByName = names.GetValueOrDefault(l.By.Id) } : l)];
    }

    private Task<List<AssignmentLine>> LinesAsync(List<long> ids, CancellationToken cancellation) => (
        from a in across.Assignments.AsNoTracking()
        where ids.Contains(a.Id)
        join u in across.Users on a.UserId equals u.Id
        join c in db.Accounts on a.AccountId equals c.Id
        join e in across.Entitlements on a.EntitlementId equals e.Id
        join b in db.Benefits on e.BenefitId equals b.Id
        join s in across.Subscriptions on e.SubscriptionId equals s.Id
        join o in db.Offers on s.OfferId equals o.Id
        orderby a.Id descending
        select new AssignmentLine
        {
            Id = a.Id,
            Person = u.Name,
            Email = u.Email,
            AccountId = a.AccountId,
            Account = c.Name,
            PartnerId = c.PartnerId,
            Offer = o.Name,
            Benefit = b.Name,
            Tab = b.Tab,
            Stage = (ActivationStage?)a.Activation!.Stage,
            Since = a.AssignedAt,
            Ended = a.EndedAt,
            By = new Actor(a.AssignedByKind, a.AssignedById),
        }).ToListAsync(cancellation);
}
