using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using PartnerBenefits.Data;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Data;

public sealed class SchemaTests
{
    private const int LongestUnicode = 4000;
    private const int LongestAnsi = 8000;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.SqlServer)]
    public void The_migrations_are_up_to_date_with_the_model(DatabaseProvider provider)
    {
        using var db = Databases.Unopened(provider);

        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Nothing_is_deleted_in_cascade()
    {
        var cascading = Tables(DatabaseProvider.SqlServer).SelectMany(t => t.ForeignKeyConstraints)
            .Where(k => k.OnDeleteAction is not (ReferentialAction.NoAction or ReferentialAction.Restrict));
        var unsure = DesignModel(DatabaseProvider.SqlServer).GetEntityTypes().SelectMany(e => e.GetForeignKeys())
            .Where(k => k.DeleteBehavior is not (DeleteBehavior.Restrict or DeleteBehavior.NoAction));

        Assert.NotEmpty(Tables(DatabaseProvider.SqlServer).SelectMany(t => t.ForeignKeyConstraints));
        Assert.Empty(cascading.Select(k => k.Name));
        Assert.Empty(unsure.Select(k => k.ToString()));
    }

    [Fact]
    public void Every_text_column_has_a_length_that_SQL_Server_can_index_and_keep_in_its_row()
    {
        var texts = Columns(DatabaseProvider.SqlServer).Where(c => c.StoreType.Contains("char", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(texts);
        Assert.All(texts, column =>
        {
            var mapping = column.PropertyMappings[0].TypeMapping;
            Assert.InRange(mapping.Size ?? int.MaxValue, 1, mapping.IsUnicode ? LongestUnicode : LongestAnsi);
        });
    }

    [Fact]
    public void No_column_is_of_unlimited_length() => Assert.DoesNotContain(
        Columns(DatabaseProvider.SqlServer), column => column.StoreType.Contains("max", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Every_enum_is_stored_by_name_and_its_longest_name_fits()
    {
        var enums = (
            from column in Columns(DatabaseProvider.SqlServer)
            let type = column.PropertyMappings[0].Property.ClrType
            let value = Nullable.GetUnderlyingType(type) ?? type
            where value.IsEnum && !value.IsDefined(typeof(FlagsAttribute), false)
            select (Column: column, Type: value)).ToList();

        Assert.NotEmpty(enums);
        Assert.All(enums, e => Assert.InRange(
            Enum.GetNames(e.Type).Max(name => name.Length), 1, e.Column.PropertyMappings[0].TypeMapping.Size ?? 0));
    }

    [Fact]
    public void Both_databases_have_the_same_tables_columns_keys_and_rules() => Assert.Equal(
        Tables(DatabaseProvider.SqlServer).SelectMany(Describe).Order(StringComparer.Ordinal),
        Tables(DatabaseProvider.Sqlite).SelectMany(Describe).Order(StringComparer.Ordinal));

    [Fact]
    public void A_filtered_index_is_filtered_in_words_that_both_databases_know()
    {
        var filters = Tables(DatabaseProvider.Sqlite).SelectMany(t => t.Indexes).Select(i => i.Filter).OfType<string>().ToList();

        Assert.NotEmpty(filters);
        Assert.All(filters, filter => Assert.Matches(
            @"^[A-Za-z]+ (IS NOT NULL|IS NULL|= '[A-Za-z]+'|IN \('[A-Za-z]+'(, '[A-Za-z]+')*\))$", filter));
    }

    private static IEnumerable<string> Describe(ITable table) =>
    [
        .. table.Columns.Select(c => $"{table.Name}.{c.Name} {(c.IsNullable ? "null" : "not null")}"),
        .. table.UniqueConstraints.Select(k => $"{table.Name} key {k.Name} {Names(k.Columns)}"),
        .. table.ForeignKeyConstraints.Select(
            k => $"{table.Name} foreign {k.Name} {Names(k.Columns)} {k.PrincipalTable.Name} {Names(k.PrincipalColumns)}"),
        .. table.Indexes.Select(i => $"{table.Name} index {i.Name} {i.IsUnique} {Names(i.Columns)} {i.Filter}"),
        .. table.CheckConstraints.Select(c => $"{table.Name} check {c.Name} {c.Sql}"),
    ];

    private static string Names(IEnumerable<IColumn> columns) => string.Join(',', columns.Select(c => c.Name));

    private static IEnumerable<IColumn> Columns(DatabaseProvider provider) => Tables(provider).SelectMany(t => t.Columns);

    private static IEnumerable<ITable> Tables(DatabaseProvider provider) => DesignModel(provider).GetRelationalModel().Tables;

    private static IModel DesignModel(DatabaseProvider provider)
    {
        using var db = Databases.Unopened(provider);
        return db.GetService<IDesignTimeModel>().Model;
    }
}
