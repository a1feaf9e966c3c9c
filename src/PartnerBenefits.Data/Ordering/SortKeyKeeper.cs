using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Data.Ordering;

/// <summary>Updates the sort key of people in the same save that changes their name or address.</summary>
internal sealed class SortKeyKeeper : BeforeSaving
{
    public static readonly SortKeyKeeper Instance = new();

    protected override void Prepare(DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries<PortalUser>().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            entry.Property(PeopleOrder.Column).CurrentValue = PeopleOrder.KeyOf(entry.Entity.Name, entry.Entity.Email);
        }
    }
}
