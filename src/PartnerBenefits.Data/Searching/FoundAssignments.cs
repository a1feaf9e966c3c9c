using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Domain.Assignments;

namespace PartnerBenefits.Data.Searching;

/// <summary>What a search found, not read yet: newest first, in pages that follow each other by id.</summary>
public sealed class FoundAssignments
{
    /// <summary>A page of what is common is full within it.</summary>
    private const long Window = 10_000;

    internal static readonly FoundAssignments None = new(Enumerable.Empty<Assignment>().AsQueryable());

    private readonly IQueryable<Assignment> found;
    private readonly (IQueryable<Assignment> Any, IQueryable<Assignment> Led)? otherwise;

    internal FoundAssignments(IQueryable<Assignment> found) => this.found = found;

    /// <param name="walked">Good to walk from the newest on, where it is common.</param>
    /// <param name="any">All there are, whatever was looked for.</param>
    /// <param name="led">What <paramref name="walked"/> finds, by the indexes: good where it isn't.</param>
    internal FoundAssignments(IQueryable<Assignment> walked, IQueryable<Assignment> any, IQueryable<Assignment> led) =>
        (found, otherwise) = (walked, (any, led));

    /// <summary>The ids of the next <paramref name="count"/>.</summary>
    /// <param name="before">Only smaller ones; null: from the newest on.</param>
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

        var above = before ?? await any.MaxAsync(a => (long?)a.Id, cancellation) ?? 0;
        var near = await Page(found.Where(a => a.Id >= above - Window), before, count).ToListAsync(cancellation);
        return near.Count == count ? near : await Page(led, before, count).ToListAsync(cancellation);
    }

    /// <summary>How many there are now, and the newest one's id; 0 where there is none.</summary>
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

    private static IQueryable<long> Page(IQueryable<Assignment> from, long? before, int count) =>
        (before is null ? from : from.Where(a => a.Id < before)).OrderByDescending(a => a.Id).Select(a => a.Id).Take(count);
}
