using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.Dac;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using PartnerBenefits.Data;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.SqlServer;

namespace PartnerBenefits.IntegrationTests.Data;

/// <summary>Tests the script itself. <see cref="AllStatementsTests"/> tests that it grants what the portal needs.</summary>
public sealed class GrantsTests
{
    private static readonly string[] Verbs = ["SELECT", "INSERT", "UPDATE", "DELETE"];

    private static readonly string[] OtherTables = ["__EFMigrationsHistory"];

    private readonly Grants grants = Grants.OfPortal;

    [Fact]
    public void The_script_is_T_SQL() => Assert.Empty(grants.Script.SyntaxErrors);

    /// <summary>Azure SQL Database knows no USE.</summary>
    [Fact]
    public void The_script_stays_in_one_database() => Assert.DoesNotContain(grants.Script.Statements, s => s is UseStatement);

    [Fact]
    public void The_portal_may_read_and_write_and_nothing_else() => Assert.All(grants.Given, right => Assert.Contains(right.Verb, Verbs));

    [Fact]
    public void The_portal_can_neither_change_nor_delete_audit_events() => Assert.All((string[])["UPDATE", "DELETE"], verb =>
    {
        Assert.DoesNotContain(new TableRight(verb, "AuditEvents"), grants.Given);
        Assert.Contains(new TableRight(verb, "AuditEvents"), grants.Denied);
    });

    [Fact]
    public void The_portal_may_only_read_the_migrations() =>
        Assert.Equal([new TableRight("SELECT", "__EFMigrationsHistory")], grants.Given.Where(g => g.Table == "__EFMigrationsHistory"));

    [Fact]
    public void Every_table_can_be_read_and_no_other_is_named()
    {
        using var db = Databases.Unopened(DatabaseProvider.SqlServer);
        var tables = db.Model.GetEntityTypes().Select(e => e.GetTableName()!).ToHashSet();

        Assert.Empty(tables.Except(grants.Given.Where(g => g.Verb == "SELECT").Select(g => g.Table)));
        Assert.Empty(grants.Given.Select(g => g.Table).Except(tables).Except(OtherTables));
    }

    /// <summary>Users and roles are made by dynamic SQL or are the database's own, so only the rights are compiled.</summary>
    [Theory]
    [InlineData(SqlServerVersion.Sql160)]
    [InlineData(SqlServerVersion.SqlAzure)]
    public void The_rights_compile_against_the_schema(SqlServerVersion version)
    {
        using var model = new TSqlModel(version, new TSqlModelOptions());
        SqlServerSchema.AddTo(model);
        model.AddObjects("CREATE TABLE [dbo].[__EFMigrationsHistory] ([MigrationId] nvarchar(150) NOT NULL);");
        model.AddObjects($"CREATE USER [{Grants.Portal}] WITHOUT LOGIN;");

        grants.Script.AddTo(model, statement => statement is GrantStatement or DenyStatement);

        Assert.NotEmpty(model.GetObjects(DacQueryScopes.UserDefined, ModelSchema.Permission));
        Assert.Empty(model.Validate().Where(m => m.MessageType == DacMessageType.Error).Select(m => m.ToString()));
    }

    [Theory]
    [InlineData("DELETE FROM [a] FROM [AuditEvents] AS [a]", "DELETE on AuditEvents")]
    [InlineData("UPDATE [a] SET [a].[Detail] = N'' FROM [AuditEvents] AS [a]", "UPDATE on AuditEvents")]
    [InlineData("UPDATE [d] SET [d].[Wrapped] = 0x00 FROM [DataKeys] AS [d]", "UPDATE on DataKeys")]
    [InlineData("INSERT INTO [__EFMigrationsHistory] ([MigrationId]) VALUES (N'')", "INSERT on __EFMigrationsHistory")]
    [InlineData("MERGE [NoSuchTable] USING (VALUES (1)) AS i ([Id]) ON 1=0 WHEN NOT MATCHED THEN INSERT ([Id]) VALUES (i.[Id]);",
        "INSERT on NoSuchTable")]
    public void A_statement_that_the_portal_may_not_send_is_found_out(string text, string right) =>
        Assert.Contains($"Logins.sql doesn't give {right}.", grants.Missing([new SentStatement(text, [])]));
}
