using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Data.Searching;

/// <summary>Adds what rows lack that were stored before there were words and folded names. The caller holds the start lock.</summary>
public sealed class SearchWordFill(PortalDb db, AcrossAccounts across, UnitOfWork unitOfWork)
{
    private const int AtOnce = 200;

    public async Task RunAsync(CancellationToken cancellation)
    {
        await FillAsync(
            across.Users.Where(u => !db.SearchWords.Any(w => w.Target == SearchTarget.Person && w.TargetId == TargetIds.For(u.Id)))
                .OrderBy(u => u.Id),
            cancellation);
        await FillAsync(
            db.Accounts.Where(a => !db.SearchWords.Any(w => w.Target == SearchTarget.Account && w.TargetId == TargetIds.For(a.Id)))
                .OrderBy(a => a.Id),
            cancellation);
        await FillAsync(
            db.Benefits.Where(b => !db.SearchWords.Any(w => w.Target == SearchTarget.Benefit && w.TargetId == TargetIds.For(b.Id)))
                .OrderBy(b => b.Id),
            cancellation);
        await FillAsync(
            across.Orders.Where(o => !db.SearchWords.Any(w => w.Target == SearchTarget.Order && w.TargetId == TargetIds.For(o.Id)))
                .OrderBy(o => o.Id),
            cancellation);
        while (await unitOfWork.StepAsync(null, FoldAsync, cancellation))
        {
            // Each step folds the next names.
        }
    }

    private async Task<bool> FoldAsync(CancellationToken cancellation)
    {
        var next = await db.Accounts.Where(a => EF.Property<string?>(a, FoldedNames.Column) == null).OrderBy(a => a.Id).Take(AtOnce)
            .ToListAsync(cancellation);
        next.ForEach(account => db.Entry(account).Property(FoldedNames.Column).CurrentValue = FoldedNames.Of(account));
        return next.Count > 0;
    }

    private async Task FillAsync<T>(IQueryable<T> withoutWords, CancellationToken cancellation)
        where T : class
    {
        while (await unitOfWork.StepAsync(null, within => StepAsync(withoutWords, within), cancellation))
        {
            // Each step takes the next rows. It stops at rows without any word, so as not to try them for ever.
        }
    }

    private async Task<bool> StepAsync<T>(IQueryable<T> withoutWords, CancellationToken cancellation)
        where T : class
    {
        var next = await withoutWords.AsNoTracking().Take(AtOnce).ToListAsync(cancellation);
        var words = next.SelectMany(target => SearchWordKeeper.WordsOf(target)!).ToList();
        db.AddRange(words);
        return words.Count > 0;
    }
}
