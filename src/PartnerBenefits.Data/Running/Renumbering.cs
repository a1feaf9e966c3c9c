using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Data.Running;

/// <summary>Continues the numbers that the database counts beyond all that it can have given before a restore.</summary>
/// <remarks>Each restore has a range of its own, so the restore of an older backup gives none that a newer one gave either.</remarks>
public sealed class Renumbering(PortalDb db, UnitOfWork unitOfWork)
{
    /// <summary>Numbers of one epoch in a bigint column: more than a portal writes in its life.</summary>
    public const long Range = 1_000_000_000;

    /// <summary>For int columns, of which each has a handful of rows.</summary>
    public const int SmallRange = 10_000;

    /// <summary>Runs within a unit of work. Returns the number of tables.</summary>
    public async Task<int> RunAsync(int epoch, CancellationToken cancellation)
    {
        var counted = db.Model.GetEntityTypes().Where(IsCounted).ToList();
        foreach (var entity in counted)
        {
            await LeapAsync(entity.GetTableName()!, epoch * (KeyOf(entity).ClrType == typeof(long) ? Range : SmallRange), cancellation);
        }

        return counted.Count;
    }

    /// <summary>Tables that a migration added or made anew since the last restore count on in its range too.</summary>
    public Task ContinueAsync(int epoch, CancellationToken cancellation) => epoch == 0
        ? Task.CompletedTask
        : unitOfWork.PrepareAsync(within => RunAsync(epoch, within), cancellation);

    private static bool IsCounted(IEntityType entity) =>
        entity.FindPrimaryKey() is { Properties: [{ ValueGenerated: ValueGenerated.OnAdd } key] }
        && (key.ClrType == typeof(long) || key.ClrType == typeof(int));

    private static IProperty KeyOf(IEntityType entity) => entity.FindPrimaryKey()!.Properties[0];

    // A table's name comes from the model, and SQL Server takes no parameter for it.
    private async Task LeapAsync(string table, long to, CancellationToken cancellation)
    {
        var number = to.ToString(CultureInfo.InvariantCulture);
        string[] statements = db.Database.IsSqlServer()
            ? [$"IF IDENT_CURRENT(N'{table}') < {number} DBCC CHECKIDENT (N'{table}', RESEED, {number}) WITH NO_INFOMSGS;"]
            :
            [
                $"UPDATE sqlite_sequence SET seq = {number} WHERE name = '{table}' AND seq < {number};",
                $"INSERT INTO sqlite_sequence (name, seq) SELECT '{table}', {number} "
                    + $"WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = '{table}');",
            ];
        foreach (var statement in statements)
        {
            await db.Database.ExecuteSqlRawAsync(statement, cancellation);
        }
    }
}
