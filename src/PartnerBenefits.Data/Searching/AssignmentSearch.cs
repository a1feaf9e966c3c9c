using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Domain.Assignments;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Data.Searching;

/// <summary>
/// Finds assignments across all accounts. A word that few people and accounts have leads: their assignments are reached by
/// the indexes, and all else filters them. Where every word is common the assignments are walked from the newest on, as a
/// page is full soon; where it isn't, the least common word leads after all.
/// </summary>
public sealed class AssignmentSearch(PortalDb db, AcrossAccounts across)
{
    public const int MostWords = 8;

    /// <summary>A word with more targets is common. Also keeps a statement within SQL Server's 2,100 parameters.</summary>
    internal const int Few = 1000;

    private const int FewEntitlements = 500;

    public async Task<FoundAssignments> FindAsync(AssignmentCriteria criteria, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        var matches = new List<WordMatch>();
        foreach (var word in criteria.Words)
        {
            matches.Add(await MatchAsync(word, cancellation));
        }

        var benefits = await BenefitsAsync(criteria, cancellation);
        if (matches.Exists(m => m.IsNothing) || benefits is { Count: 0 })
        {
            return new FoundAssignments(across.Assignments, across.Assignments.Where(_ => false));
        }

        // One account's assignments are few enough to lead by themselves.
        if (criteria.Account is null && await LeadAsync(matches, cancellation) is var (lead, led))
        {
            return new FoundAssignments(across.Assignments, Narrow(Having(led, matches.Where(m => m != lead)), criteria, benefits));
        }

        var all = Narrow(Having(across.Assignments, matches), criteria, benefits);
        return criteria.Account is null && matches.Count > 0
            ? new FoundAssignments(across.Assignments, all, await DrivenAsync(matches, criteria, benefits, cancellation))
            : new FoundAssignments(across.Assignments, all, criteria.Account is null && benefits is not null ? Narrow(OfBenefits(benefits), criteria, null) : null);
    }

    private async Task<WordMatch> MatchAsync(string word, CancellationToken cancellation)
    {
        var found = await db.WordsBeginningWith(word).OrderBy(w => w.Word).ThenBy(w => w.Target).ThenBy(w => w.TargetId)
            .Select(w => new { w.Target, w.TargetId }).Take(Few + 1).ToListAsync(cancellation);
        var ids = found.Distinct().ToLookup(w => w.Target, w => w.TargetId);
        var benefits = ids[SearchTarget.Benefit].Select(BenefitId.From).ToList();
        var isComplete = found.Count <= Few;
        return new WordMatch(
            word,
            isComplete,
            [.. ids[SearchTarget.Person].Select(PortalUserId.From)],
            [.. ids[SearchTarget.Account].Select(PartnerAccountId.From)],
            isComplete && benefits.Count > 0
                ? await db.Benefits.Where(b => b.Seats > 0 && benefits.Contains(b.Id)).Select(b => b.Id).ToListAsync(cancellation)
                : []);
    }

    /// <summary>Null: any.</summary>
    private async Task<List<BenefitId>?> BenefitsAsync(AssignmentCriteria criteria, CancellationToken cancellation) =>
        criteria is { Tab: null, Benefit: null }
            ? null
            : await db.Benefits
                .Where(b => b.Seats > 0 && (criteria.Tab == null || b.Tab == criteria.Tab) && (criteria.Benefit == null || b.Id == criteria.Benefit))
                .Select(b => b.Id).ToListAsync(cancellation);

    private async Task<(WordMatch Lead, IQueryable<Assignment> Led)?> LeadAsync(List<WordMatch> matches, CancellationToken cancellation)
    {
        foreach (var match in matches.Where(m => m.IsComplete).OrderBy(m => m.Benefits.Count > 0).ThenBy(m => m.People.Count + m.Accounts.Count))
        {
            var (people, accounts, benefits) = (match.People, match.Accounts, match.Benefits);
            var entitlements = benefits.Count == 0 ? [] : await across.Entitlements.Where(e => benefits.Contains(e.BenefitId))
                .Select(e => e.Id).Take(FewEntitlements + 1).ToListAsync(cancellation);
            if (entitlements.Count <= FewEntitlements)
            {
                return (match, across.Assignments.Where(a => people.Contains(a.UserId) || accounts.Contains(a.AccountId) || entitlements.Contains(a.EntitlementId)));
            }
        }

        return null;
    }

    private async Task<IQueryable<Assignment>> DrivenAsync(
        List<WordMatch> matches, AssignmentCriteria criteria, List<BenefitId>? benefits, CancellationToken cancellation)
    {
        var (least, fewest) = (matches[0], int.MaxValue);
        foreach (var match in matches.Count > 1 ? matches : [])
        {
            var count = await db.WordsBeginningWith(match.Word).CountAsync(w => w.Target != SearchTarget.Benefit, cancellation);
            (least, fewest) = match.Benefits.Count == 0 && count < fewest ? (match, count) : (least, fewest);
        }

        return Narrow(Having(OfWord(least.Word), matches.Where(m => m != least)), criteria, benefits);
    }

    // SQLite drives by what is IN a query, and only filters by what EXISTS. SQL Server makes no difference.
    private IQueryable<Assignment> OfWord(string word)
    {
        var words = db.WordsBeginningWith(word);
        return across.Assignments.Where(a =>
            words.Where(w => w.Target == SearchTarget.Person).Select(w => w.TargetId).Contains((Guid)(object)a.UserId)
            || words.Where(w => w.Target == SearchTarget.Account).Select(w => w.TargetId).Contains((Guid)(object)a.AccountId)
            || across.Entitlements
                .Where(e => words.Where(w => w.Target == SearchTarget.Benefit).Select(w => w.TargetId).Contains((Guid)(object)e.BenefitId))
                .Select(e => e.Id).Contains(a.EntitlementId));
    }

    private IQueryable<Assignment> OfBenefits(List<BenefitId> benefits) => across.Assignments.Where(a =>
        across.Entitlements.Where(e => benefits.Contains(e.BenefitId)).Select(e => e.Id).Contains(a.EntitlementId));

    private IQueryable<Assignment> Having(IQueryable<Assignment> assignments, IEnumerable<WordMatch> matches)
    {
        foreach (var match in matches)
        {
            var words = db.WordsBeginningWith(match.Word);
            assignments = assignments.Where(a =>
                words.Any(w => w.Target == SearchTarget.Person && w.TargetId == (Guid)(object)a.UserId)
                || words.Any(w => w.Target == SearchTarget.Account && w.TargetId == (Guid)(object)a.AccountId)
                || across.Entitlements.Any(e => e.Id == a.EntitlementId
                    && words.Any(w => w.Target == SearchTarget.Benefit && w.TargetId == (Guid)(object)e.BenefitId)));
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
