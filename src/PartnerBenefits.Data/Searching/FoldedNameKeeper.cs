using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PartnerBenefits.Data.Searching;

/// <summary>Updates the folded names of accounts in the same save that changes these.</summary>
internal sealed class FoldedNameKeeper : SaveChangesInterceptor
{
    public static readonly FoldedNameKeeper Instance = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Keep(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Keep(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private static void Keep(DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries<PartnerAccount>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified).ToList())
        {
            entry.Property(FoldedNames.Column).CurrentValue = FoldedNames.Of(entry.Entity);
        }
    }
}
