using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PartnerBenefits.Data.Ordering;

/// <summary>Updates the sort key of people in the same save that changes their name or address.</summary>
internal sealed class SortKeyKeeper : SaveChangesInterceptor
{
    public static readonly SortKeyKeeper Instance = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Update(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Update(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private static void Update(DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries<PortalUser>().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            entry.Property(PeopleOrder.Column).CurrentValue = PeopleOrder.KeyOf(entry.Entity.Name, entry.Entity.Email);
        }
    }
}
