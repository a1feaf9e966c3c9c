using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace PartnerBenefits.Data.Writing;

/// <summary>Raises the version of each changed row. The version is a concurrency token, so two changes at once don't both pass.</summary>
internal sealed class VersionKeeper : BeforeSaving
{
    public static readonly VersionKeeper Instance = new();

    /// <summary>Changed by signing in, reading and choosing, which must not outdate a form in which an admin edits the person.</summary>
    private static readonly HashSet<string> NeverEdited =
    [
        nameof(PortalUser.Language), nameof(PortalUser.ReadLanguage), nameof(PortalUser.Theme), nameof(PortalUser.TenantId),
        nameof(PortalUser.ObjectId), nameof(PortalUser.SignInName),
    ];

    protected override void Prepare(DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries<IVersioned>().Where(IsChanged))
        {
            var version = entry.Property(e => e.Version);
            version.CurrentValue = version.OriginalValue + 1;
        }
    }

    private static bool IsChanged(EntityEntry<IVersioned> entry) => entry.State == EntityState.Modified
        && (entry.Properties.Any(p => p.IsModified && !NeverEdited.Contains(p.Metadata.Name))
            || entry.ComplexProperties.Any(p => p.IsModified));
}
