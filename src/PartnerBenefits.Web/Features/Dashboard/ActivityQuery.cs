using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;

namespace PartnerBenefits.Web.Features.Dashboard;

public sealed class ActivityQuery(PortalDb db)
{
    public const int Months = 12;

    /// <summary>Includes months in which nothing happened; the oldest is first.</summary>
    public async Task<IReadOnlyList<MonthFigures>> ByMonthAsync(PartnerAccountId account, DateOnly today, CancellationToken cancellation)
    {
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(1 - Months);
        var since = first.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var keys = await db.KeysOf(account).Where(k => k.ClaimedAt >= since)
            .GroupBy(k => new { k.ClaimedAt!.Value.Year, k.ClaimedAt.Value.Month })
            .Select(g => new { g.Key.Year, g.Key.Month, Count = g.Count() }).ToListAsync(cancellation);
        var assigned = await db.AssignmentsOf(account).Where(a => a.AssignedAt >= since)
            .GroupBy(a => new { a.AssignedAt.Year, a.AssignedAt.Month })
            .Select(g => new { g.Key.Year, g.Key.Month, Count = g.Count() }).ToListAsync(cancellation);
        var keysOf = keys.ToDictionary(k => new DateOnly(k.Year, k.Month, 1), k => k.Count);
        var assignedOf = assigned.ToDictionary(a => new DateOnly(a.Year, a.Month, 1), a => a.Count);
        return [.. Enumerable.Range(0, Months).Select(i => first.AddMonths(i))
            .Select(month => new MonthFigures(month, keysOf.GetValueOrDefault(month), assignedOf.GetValueOrDefault(month)))];
    }
}
