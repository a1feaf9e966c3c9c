using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PartnerBenefits.Data.Searching;

/// <summary>Updates the words of people, accounts, benefits and orders in the same save that changes these.</summary>
internal sealed class SearchWordKeeper : SaveChangesInterceptor
{
    public static readonly SearchWordKeeper Instance = new();

    private sealed record Target(SearchTarget Kind, Guid Id, IReadOnlyCollection<string> Words, bool IsNew);

    public static IReadOnlyCollection<SearchWord>? WordsOf(object entity) =>
        Of(entity) is { } target ? [.. target.Words.Select(word => new SearchWord(target.Kind, target.Id, word))] : null;

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        if (eventData.Context is PortalDb db && Changed(db) is { Count: > 0 } changed)
        {
            foreach (var stored in StoredOf(db, changed))
            {
                stored.Load();
            }

            Replace(db, changed);
        }

        return result;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is PortalDb db && Changed(db) is { Count: > 0 } changed)
        {
            foreach (var stored in StoredOf(db, changed))
            {
                await stored.LoadAsync(cancellationToken);
            }

            Replace(db, changed);
        }

        return result;
    }

    private static Target? Of(object entity) => entity switch
    {
        PortalUser user => new Target(SearchTarget.Person, user.Id.Value, Folding.WordsOf(user.Name, user.Email.Value), false),
        PartnerAccount account =>
            new Target(SearchTarget.Account, account.Id.Value, Folding.WordsOf(account.Name, account.PartnerId), false),
        Benefit benefit =>
            new Target(SearchTarget.Benefit, benefit.Id.Value, Folding.WordsOf(benefit.Name.En, benefit.Name.Fr, benefit.Code), false),
        Order order => new Target(SearchTarget.Order, order.Id.Value, Folding.WordsOf(order.Number, order.Billing.PurchaseOrder), false),
        _ => null,
    };

    private static List<Target> Changed(PortalDb db) =>
    [
        .. db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(OfEntry).OfType<Target>(),
    ];

    private static Target? OfEntry(EntityEntry entry) => Of(entry.Entity) is { } target
        ? target with { IsNew = entry.State == EntityState.Added, Words = entry.State == EntityState.Deleted ? [] : target.Words }
        : null;

    // The stored words are loaded so that a concurrent change makes the save fail.
    private static IEnumerable<IQueryable<SearchWord>> StoredOf(PortalDb db, List<Target> changed) =>
        from target in changed
        where !target.IsNew
        group target.Id by target.Kind into kind
        select db.SearchWords.Where(w => w.Target == kind.Key && kind.ToList().Contains(w.TargetId));

    private static void Replace(PortalDb db, List<Target> changed)
    {
        var tracked = db.ChangeTracker.Entries<SearchWord>().ToLookup(e => (e.Entity.Target, e.Entity.TargetId));
        foreach (var target in changed)
        {
            var missing = target.Words.ToHashSet(StringComparer.Ordinal);
            foreach (var stored in tracked[(target.Kind, target.Id)].ToList())
            {
                if (!missing.Remove(stored.Entity.Word))
                {
                    db.Remove(stored.Entity);
                }
                else if (stored.State == EntityState.Deleted)
                {
                    stored.State = EntityState.Unchanged;
                }
            }

            db.AddRange(missing.Select(word => new SearchWord(target.Kind, target.Id, word)));
        }
    }
}
