using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Data.Searching;

/// <summary>Updates the folded names of accounts in the same save that changes these.</summary>
internal sealed class FoldedNameKeeper : BeforeSaving
{
    public static readonly FoldedNameKeeper Instance = new();

    protected override void Prepare(DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries<PartnerAccount>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified).ToList())
        {
            entry.Property(FoldedNames.Column).CurrentValue = FoldedNames.Of(entry.Entity);
        }
    }
}
