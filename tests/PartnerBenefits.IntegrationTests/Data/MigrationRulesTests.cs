using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using PartnerBenefits.Data;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Data;

/// <summary>A migration lets the release before it run on (docs/database.md, Releases).</summary>
public sealed class MigrationRulesTests
{
    /// <summary>The last one of release 0.12.0, the first that was followed by the rule.</summary>
    private const string LastBeforeTheRule = "Hardening";

    /// <summary>Words have the same characters in another collation, so an older instance reads and writes them as before.</summary>
    private static readonly string[] Allowed =
        ["DropPrimaryKey SearchWords.PK_SearchWords", "AlterColumn SearchWords.Word", "AddPrimaryKey SearchWords.PK_SearchWords"];

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.SqlServer)]
    public void A_migration_only_adds_what_an_older_instance_can_leave_alone(DatabaseProvider provider)
    {
        using var db = Databases.Unopened(provider);
        var assembly = db.GetService<IMigrationsAssembly>();
        var later = assembly.Migrations.SkipWhile(m => !m.Key.EndsWith("_" + LastBeforeTheRule, StringComparison.Ordinal)).Skip(1).ToList();

        Assert.NotEmpty(later);
        Assert.Empty(later.SelectMany(m => Breaking(assembly.CreateMigration(m.Value, db.Database.ProviderName!))).Except(Allowed));
    }

    [Fact]
    public void What_an_older_instance_can_not_live_with_is_found()
    {
        var migration = new Breaks();

        Assert.Equal(
            [
                "DropColumn Orders.Note", "AddColumn Orders.Reason", "RenameColumn Orders.Number", "AlterColumn Orders.Price",
                "CreateIndex Orders.IX_Orders_Price", "AddCheckConstraint Orders.CK_Orders_Price", "DropTable Downloads",
            ],
            Breaking(migration));
    }

    private static IEnumerable<string> Breaking(Migration migration)
    {
        var operations = migration.UpOperations;
        var made = operations.OfType<CreateTableOperation>().Select(o => o.Name)
            .Concat(operations.OfType<AddColumnOperation>().Select(o => $"{o.Table}.{o.Name}")).ToHashSet();
        return operations.Where(operation => !IsHarmless(operation, made)).Select(Name);
    }

    /// <param name="made">Tables, and columns of older tables, that the migration itself makes.</param>
    private static bool IsHarmless(MigrationOperation operation, HashSet<string> made) => operation switch
    {
        CreateTableOperation or DropIndexOperation or SqlOperation => true,
        AddColumnOperation column => column.IsNullable || column.DefaultValue is not null || column.DefaultValueSql is not null,
        CreateIndexOperation index => !index.IsUnique || made.Contains(index.Table)
            || Array.Exists(index.Columns, column => made.Contains($"{index.Table}.{column}")),
        ITableMigrationOperation { Table: var table } => made.Contains(table),
        _ => false,
    };

    private static string Name(MigrationOperation operation)
    {
        var kind = operation.GetType().Name.Replace("Operation", "", StringComparison.Ordinal);
        var name = operation.GetType().GetProperty("Name")?.GetValue(operation);
        return operation is DropTableOperation or not ITableMigrationOperation
            ? $"{kind} {name}" : $"{kind} {((ITableMigrationOperation)operation).Table}.{name}";
    }

    private sealed class Breaks : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn("Note", "Orders");
            migrationBuilder.AddColumn<string>("Reason", "Orders", nullable: false);
            migrationBuilder.AddColumn<string>("Remark", "Orders", nullable: true);
            migrationBuilder.RenameColumn("Number", "Orders", "OrderNumber");
            migrationBuilder.AlterColumn<int>("Price", "Orders");
            migrationBuilder.CreateIndex("IX_Orders_Price", "Orders", "Price", unique: true);
            migrationBuilder.CreateIndex("IX_Orders_Remark", "Orders", "Remark", unique: true);
            migrationBuilder.AddCheckConstraint("CK_Orders_Price", "Orders", "Price > 0");
            migrationBuilder.DropTable("Downloads");
        }
    }
}
