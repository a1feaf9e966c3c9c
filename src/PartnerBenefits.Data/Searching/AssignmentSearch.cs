using Microsoft.EntityFrameworkCore;

namespace PartnerBenefits.Data.Searching;

/// <summary>Finds assignments of all accounts. The rarest word selects rows by index, and the other criteria filter them.</summary>
/// <remarks>If all words are common, it scans from the newest row first, because a page is then soon full.</remarks>
public sealed class AssignmentSearch(PortalDb db, AcrossAccounts across)
{
    public const int MostWords = 8;

    public async Task<FoundAssignments> FindAsync(AssignmentCriteria criteria, CancellationToken cancellation)
    {
        var matches = new List<WordMatch>();
        foreach (var word in criteria.Words)
        {
            matches.Add(await MatchAsync(word, cancellation));
        }

        var benefits = await BenefitsAsync(criteria, cancellation);
        if (matches.Exists(m => m.Count == 0) || benefits is { Count: 0 })
        {
            return FoundAssignments.None;
        }

        var all = Narrow(Having(across.Assignments, matches), criteria, benefits);
        if (criteria.Account is not null || (matches.Count == 0 && benefits is null))
        {
            return new FoundAssignments(all);
        }

        if (matches.OrderBy(m => m.IsOfProducts).ThenBy(m => m.Count).FirstOrDefault() is not { } lead)
        {
            return new FoundAssignments(all, across.Assignments, Narrow(WithBenefits(benefits!), criteria, null));
        }

        var led = Narrow(Having(MatchingWord(lead.Word), matches.Where(m => m != lead)), criteria, benefits);
        return lead.IsRare ? new FoundAssignments(led) : new FoundAssignments(all, across.Assignments, led);
    }

    private async Task<WordMatch> MatchAsync(string word, CancellationToken cancellation)
    {
        var counts = await db.WordsBeginningWith(word).OrderBy(w => w.Word).ThenBy(w => w.Target).ThenBy(w => w.TargetId)
            .Take(WordMatch.Most).GroupBy(w => w.Target).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellation);
        return new WordMatch(word, counts.Sum(c => c.Count), counts.Exists(c => c.Key == SearchTarget.Benefit));
    }

    private async Task<List<BenefitId>?> BenefitsAsync(AssignmentCriteria criteria, CancellationToken cancellation) =>
        criteria is { Tab: null, Benefit: null }
            ? null
            : await db.Benefits
                .Where(b => b.Seats > 0
                    && (criteria.Tab == null || b.Tab == criteria.Tab)
                    && (criteria.Benefit == null || b.Id == criteria.Benefit))
                .Select(b => b.Id).ToListAsync(cancellation);

    // A union, because SQL Server would answer an OR of sub-queries by reading all assignments: here each part is led by an index of
    // its own. SQLite uses an index for IN but not for EXISTS. A filter on the kind of target would also mislead it.
    private IQueryable<Assignment> MatchingWord(string word)
    {
        var ids = db.WordsBeginningWith(word).Select(w => w.TargetId);
        var benefits = across.Entitlements.Where(e => ids.Contains(TargetIds.For(e.BenefitId))).Select(e => e.Id);
        var found = across.Assignments.Where(a => ids.Contains(TargetIds.For(a.UserId))).Select(a => a.Id)
            .Union(across.Assignments.Where(a => ids.Contains(TargetIds.For(a.AccountId))).Select(a => a.Id))
            .Union(across.Assignments.Where(a => benefits.Contains(a.EntitlementId)).Select(a => a.Id));
        return across.Assignments.Where(a => found.Contains(a.Id));
    }

    private IQueryable<Assignment> WithBenefits(List<BenefitId> benefits) => across.Assignments.Where(a =>
        across.Entitlements.Where(e => benefits.Contains(e.BenefitId)).Select(e => e.Id).Contains(a.EntitlementId));

    private IQueryable<Assignment> Having(IQueryable<Assignment> assignments, IEnumerable<WordMatch> matches)
    {
        foreach (var match in matches)
        {
            var words = db.WordsBeginningWith(match.Word);
            assignments = assignments.Where(a =>
                words.Any(w => w.Target == SearchTarget.Person && w.TargetId == TargetIds.For(a.UserId))
                || words.Any(w => w.Target == SearchTarget.Account && w.TargetId == TargetIds.For(a.AccountId))
                || across.Entitlements.Any(e => e.Id == a.EntitlementId
                    && words.Any(w => w.Target == SearchTarget.Benefit && w.TargetId == TargetIds.For(e.BenefitId))));
        }

        return assignments;
    }

    private IQueryable<Assignment> Narrow(IQueryable<Assignment> assignments, AssignmentCriteria criteria, List<BenefitId>? benefits)
    {
        if (benefits is not null)
        {
            assignments = assignments.Where(a => across.Entitlements.Any(e => e.Id == a.EntitlementId && benefits.Contains(e.BenefitId)));
        }

        if (criteria.Account is { } account)
        {
            assignments = assignments.Where(a => a.AccountId == account);
        }

        if (criteria.IsOpen is { } isOpen)
        {
            assignments = assignments.Where(a => a.EndedAt == null == isOpen);
        }

        if (criteria.Stage is { } stage)
        {
            assignments = assignments.Where(a => a.Activation!.Stage == stage);
        }

        if (criteria.From is { } from)
        {
            assignments = assignments.Where(a => a.AssignedAt >= from);
        }

        return criteria.Until is { } until ? assignments.Where(a => a.AssignedAt < until) : assignments;
    }
}
