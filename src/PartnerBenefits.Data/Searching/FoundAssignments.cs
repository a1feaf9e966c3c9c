using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Domain.Assignments;

namespace PartnerBenefits.Data.Searching;

/// <summary>What a search found, not read yet: newest first, in pages that follow each other by id.</summary>
public sealed class FoundAssignments
{
    /// <summary>A page of what is common is full within it.</summary>
    private const long Window = 10_000;

    private readonly IQueryable<Assignment> any;
    private readonly IQueryable<Assignment> all;
    private readonly IQueryable<Assignment>? driven;

    /// <param name="any">All there are, whatever was looked for.</param>
    /// <param name="all">Good to walk from the newest on.</param>
    /// <param name="driven">The same by the indexes of what is looked for, where a walk could be long.</param>
    internal FoundAssignments(IQueryable<Assignment> any, IQueryable<Assignment> all, IQueryable<Assignment>? driven = null) =>
        (this.any, this.all, this.driven) = (any, all, driven);

    /// <summary>The ids of the next <paramref name="count"/>.</summary>
    /// <param name="before">Only smaller ones; null: from the newest on.</param>
    public async Task<List<long>> PageAsync(long? before, int count, CancellationToken cancellation)
    {
        if (driven is null)
        {
            return await Page(all, before, count).ToListAsync(cancellation);
        }

        var above = before ?? await any.MaxAsync(a => (long?)a.Id, cancellation) ?? 0;
        var near = await Page(all.Where(a => a.Id >= above - Window), before, count).ToListAsync(cancellation);
        return near.Count == count ? near : await Page(driven, before, count).ToListAsync(cancellation);
    }

    /// <summary>How many there are now, and the newest one's id; 0 where there is none.</summary>
    public async Task<(int Count, long Newest)> CountAsync(CancellationToken cancellation)
    {
        var newest = await Page(driven ?? all, null, 1).FirstOrDefaultAsync(cancellation);
        return (await (driven ?? all).CountAsync(a => a.Id <= newest, cancellation), newest);
    }

    /// <summary>For a look at the SQL.</summary>
    internal static IQueryable<long> Page(IQueryable<Assignment> from, long? before, int count) =>
        (before is null ? from : from.Where(a => a.Id < before)).OrderByDescending(a => a.Id).Select(a => a.Id).Take(count);
}
