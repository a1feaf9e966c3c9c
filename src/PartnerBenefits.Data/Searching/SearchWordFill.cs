using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data.Starting;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Data.Searching;

/// <summary>Adds what rows lack that were stored before there were words and folded names. The caller holds the start lock.</summary>
public sealed class SearchWordFill(PortalDb db, AcrossAccounts across, UnitOfWork unitOfWork)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        var people = across.Users.Where(u =>
            !db.SearchWords.Any(w => w.Target == SearchTarget.Person && w.TargetId == TargetIds.For(u.Id)));
        await FillAsync(people.Select(u => u.Id), ids => people.Where(u => ids.Contains(u.Id)), cancellation);
        var accounts = db.Accounts.Where(a =>
            !db.SearchWords.Any(w => w.Target == SearchTarget.Account && w.TargetId == TargetIds.For(a.Id)));
        await FillAsync(accounts.Select(a => a.Id), ids => accounts.Where(a => ids.Contains(a.Id)), cancellation);
        var benefits = db.Benefits.Where(b =>
            !db.SearchWords.Any(w => w.Target == SearchTarget.Benefit && w.TargetId == TargetIds.For(b.Id)));
        await FillAsync(benefits.Select(b => b.Id), ids => benefits.Where(b => ids.Contains(b.Id)), cancellation);
        var orders = across.Orders.Where(o =>
            !db.SearchWords.Any(w => w.Target == SearchTarget.Order && w.TargetId == TargetIds.For(o.Id)));
        await FillAsync(orders.Select(o => o.Id), ids => orders.Where(o => ids.Contains(o.Id)), cancellation);
        var unfolded = db.Accounts.Where(a => EF.Property<string?>(a, FoldedNames.Column) == null);
        await unitOfWork.PrepareEachAsync(
            unfolded.Select(a => a.Id), (ids, within) => FoldAsync(unfolded.Where(a => ids.Contains(a.Id)), within), cancellation);
    }

    private async Task FoldAsync(IQueryable<PartnerAccount> accounts, CancellationToken cancellation)
    {
        foreach (var account in await accounts.ToListAsync(cancellation))
        {
            db.Entry(account).Property(FoldedNames.Column).CurrentValue = FoldedNames.Of(account);
        }
    }

    private Task FillAsync<TId, T>(IQueryable<TId> withoutWords, Func<List<TId>, IQueryable<T>> some, CancellationToken cancellation)
        where T : class => unitOfWork.PrepareEachAsync(
            withoutWords,
            async (ids, within) => db.AddRange(
                (await some(ids).AsNoTracking().ToListAsync(within)).SelectMany(target => SearchWordKeeper.WordsOf(target)!)),
            cancellation);
}
