using Microsoft.EntityFrameworkCore;

namespace PartnerBenefits.Data.Writing;

/// <summary>Makes each save of a row that may not be written throw until this guard is disposed.</summary>
internal sealed class OtherAccountGuard : IDisposable
{
    private readonly PortalDb db;
    private readonly Func<IOwnedByAccount, bool> mayWrite;

    public OtherAccountGuard(PortalDb db, Func<IOwnedByAccount, bool> mayWrite)
    {
        (this.db, this.mayWrite) = (db, mayWrite);
        db.SavingChanges += Refuse;
    }

    public void Dispose() => db.SavingChanges -= Refuse;

    private void Refuse(object? sender, SavingChangesEventArgs e)
    {
        var stranger = db.ChangeTracker.Entries<IOwnedByAccount>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .FirstOrDefault(entry => !mayWrite(entry.Entity));
        if (stranger is not null)
        {
            throw new InvalidOperationException($"A {stranger.Metadata.ClrType.Name} of another account was about to be written.");
        }
    }
}
