using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using PartnerBenefits.Data;

namespace PartnerBenefits.IntegrationTests.Machinery.SqlServer;

/// <summary>Repeats a save on another context with copies, because saving changes the entities.</summary>
internal static class SaveMove
{
    public static void Execute(IEnumerable<IUpdateEntry> entries, PortalDb target)
    {
        var copies = entries.Select(entry => Copy(entry, target)).ToList();
        var connection = target.GetService<IRelationalConnection>();
        foreach (var batch in target.GetService<ICommandBatchPreparer>()
            .BatchCommands(copies, target.GetService<IUpdateAdapterFactory>().Create()))
        {
            try
            {
                batch.Execute(connection);
            }
            catch (DbUpdateException)
            {
                // No database says how many rows were changed.
            }
        }
    }

    public static string ShapeOf(IEnumerable<IUpdateEntry> entries) => string.Join(';', entries.Select(entry =>
        $"{entry.EntityType.Name} {entry.EntityState} "
            + $"{string.Join(',', entry.EntityType.GetFlattenedProperties().Select(p => ShapeOf(entry, p)))}"));

    private static string ShapeOf(IUpdateEntry entry, IProperty property) => entry.EntityState switch
    {
        EntityState.Added => "",
        _ when property.IsConcurrencyToken => $"{entry.IsModified(property)}{entry.GetOriginalValue(property) is null}",
        _ => entry.IsModified(property) ? "1" : "",
    };

    private static IUpdateEntry Copy(IUpdateEntry entry, PortalDb target)
    {
        var source = entry.ToEntityEntry();
        var copy = target.Entry(source.CurrentValues.ToObject());
        copy.State = entry.EntityState == EntityState.Modified ? EntityState.Unchanged : entry.EntityState;
#pragma warning disable EF1001 // A save is told of entries as this; here it is told by somebody else.
        IUpdateEntry copied = copy.GetInfrastructure();
#pragma warning restore EF1001
        foreach (var (from, to) in entry.EntityType.GetFlattenedProperties().Zip(copied.EntityType.GetFlattenedProperties()))
        {
            CopyProperty(entry, from, copy, copied, to);
        }

        return copied;
    }

    private static void CopyProperty(IUpdateEntry entry, IProperty from, EntityEntry copy, IUpdateEntry copied, IProperty to)
    {
        if (entry.HasTemporaryValue(from))
        {
            copy.Property(to).IsTemporary = true;
        }

        if (entry.EntityState != EntityState.Added && from.GetAfterSaveBehavior() == PropertySaveBehavior.Save)
        {
            copied.SetOriginalValue(to, entry.GetOriginalValue(from));
        }

        if (entry.EntityState == EntityState.Modified && entry.IsModified(from))
        {
            copied.SetPropertyModified(to);
        }
    }
}
