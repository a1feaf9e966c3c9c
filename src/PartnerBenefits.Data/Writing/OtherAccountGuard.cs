using Microsoft.EntityFrameworkCore;

namespace PartnerBenefits.Data.Writing;

/// <summary>Makes each save of another account's row throw until this guard is disposed.</summary>
internal sealed class OtherAccountGuard : IDisposable
{
    private readonly PortalDb db;
    private readonly PartnerAccountId? account;

    public OtherAccountGuard(PortalDb db, PartnerAccountId? account)
    {
        (this.db, this.account) = (db, account);
        db.SavingChanges += Refuse;
    }

    public void Dispose() => db.SavingChanges -= Refuse;

    private void Refuse(object? sender, SavingChangesEventArgs e)
    {
        var stranger = db.ChangeTracker.Entries<IOwnedByAccount>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .FirstOrDefault(entry => entry.Entity.Owner != account);
        if (stranger is not null)
        {
            throw new InvalidOperationException($"A {stranger.Metadata.ClrType.Name} of another account was about to be written.");
        }
    }
}
