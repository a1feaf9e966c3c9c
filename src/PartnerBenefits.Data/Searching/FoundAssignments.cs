using Microsoft.EntityFrameworkCore;

namespace PartnerBenefits.Data.Searching;

public sealed class FoundAssignments
{
    /// <summary>Number of rows in which a page of common matches is expected to be full.</summary>
    private const int Window = 10_000;

    internal static readonly FoundAssignments None = new(Enumerable.Empty<Assignment>().AsQueryable());

    private readonly IQueryable<Assignment> found;
    private readonly (IQueryable<Assignment> Any, IQueryable<Assignment> Led)? otherwise;

    internal FoundAssignments(IQueryable<Assignment> found) => this.found = found;

    /// <param name="walked">The matches, as a query that is fast if they are common.</param>
    /// <param name="led">The same matches, as a query that is fast if they are rare.</param>
    internal FoundAssignments(IQueryable<Assignment> walked, IQueryable<Assignment> any, IQueryable<Assignment> led) =>
        (found, otherwise) = (walked, (any, led));

    /// <summary>Returns the next ids below <paramref name="before"/>, newest first. Null starts at the newest.</summary>
    public async Task<List<long>> PageAsync(long? before, int count, CancellationToken cancellation)
    {
        if (this == None)
        {
            return [];
        }

        if (otherwise is not var (any, led))
        {
            return await Page(found, before, count).ToListAsync(cancellation);
        }

        // Counted in rows, because ids leap: after a restore, and when SQL Server ends uncleanly.
        var oldest = await Page(any, before, Window).Skip(Window - 1).FirstOrDefaultAsync(cancellation);
        var near = await Page(found.Where(a => a.Id >= oldest), before, count).ToListAsync(cancellation);
        return near.Count == count ? near : await Page(led, before, count).ToListAsync(cancellation);
    }

    public async Task<(int Count, long Newest)> CountAsync(CancellationToken cancellation)
    {
        if (this == None)
        {
            return (0, 0);
        }

        var whole = otherwise?.Led ?? found;
        var newest = await Page(whole, null, 1).FirstOrDefaultAsync(cancellation);
        return (await whole.CountAsync(a => a.Id <= newest, cancellation), newest);
    }

    /// <summary>Number of matches up to <paramref name="newest"/> in each account that has any.</summary>
    public async Task<IReadOnlyDictionary<PartnerAccountId, int>> CountByAccountAsync(long newest, CancellationToken cancellation) =>
        this == None
            ? new Dictionary<PartnerAccountId, int>()
            : await (otherwise?.Led ?? found).Where(a => a.Id <= newest).GroupBy(a => a.AccountId)
                .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);

    private static IQueryable<long> Page(IQueryable<Assignment> from, long? before, int count) =>
        (before is null ? from : from.Where(a => a.Id < before)).OrderByDescending(a => a.Id).Select(a => a.Id).Take(count);
}
