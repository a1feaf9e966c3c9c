using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using PartnerBenefits.Data;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.SqlServer;

namespace PartnerBenefits.IntegrationTests.Data;

public sealed class SqlServerScriptTests
{
    [Fact]
    public void The_schema_with_its_trigger_is_one_that_SQL_Server_takes()
    {
        var script = new SqlServerScript(SqlServerSchema.Text);

        Assert.Empty(script.SyntaxErrors);
        Assert.Contains(script.Statements, s => s is CreateTriggerStatement);
        Assert.Contains(script.Statements, s => s is CreateTableStatement);
        Assert.Empty(script.SchemaErrors());
    }

    [Fact]
    public void The_schema_is_one_that_Azure_SQL_Database_takes() =>
        Assert.Empty(new SqlServerScript(SqlServerSchema.Text).SchemaErrors(SqlServerVersion.SqlAzure));

    [Fact]
    public void Words_of_the_search_are_compared_by_their_characters_whatever_the_database_s_collation_is() => Assert.Matches(
        @"\[Word\] nvarchar\(60\) COLLATE Latin1_General_100_BIN2 NOT NULL", SqlServerSchema.Text);

    [Theory]
    [InlineData("ALTER TABLE [Used] ADD CONSTRAINT [FK_Broken] FOREIGN KEY ([NoSuchColumn]) REFERENCES [Offers] ([Id]);")]
    [InlineData("CREATE TABLE [Broken] ([Id] int NOT NULL CONSTRAINT [FK_Broken] FOREIGN KEY REFERENCES [NoSuchTable] ([Id]));")]
    [InlineData("CREATE INDEX [IX_Broken] ON [Offers] ([NoSuchColumn]);")]
    [InlineData("CREATE TRIGGER [TR_Broken] ON [NoSuchTable] INSTEAD OF DELETE AS THROW 51000, 'No.', 1;")]
    public void A_schema_that_names_what_is_not_there_is_found_out(string broken) =>
        Assert.NotEmpty(new SqlServerScript(SqlServerSchema.Text + "\nGO\n" + broken).SchemaErrors());

    [Fact]
    public void A_schema_with_a_syntax_error_is_found_out() =>
        Assert.NotEmpty(new SqlServerScript(SqlServerSchema.Text + "\nGO\nCREATE TABEL [Broken] ([Id] int);").SyntaxErrors);

    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public void The_migrations_as_a_script_are_T_SQL_and_bring_the_trigger(MigrationsSqlGenerationOptions options)
    {
        using var db = Databases.Unopened(DatabaseProvider.SqlServer);
        var text = db.GetService<IMigrator>().GenerateScript(options: options);

        var script = new SqlServerScript(text);

        Assert.Empty(script.SyntaxErrors);
        Assert.NotEmpty(script.Statements);
        Assert.Contains(AppendOnlyAudit.TriggerName, text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_migration_executes_for_the_trigger_is_T_SQL_itself()
    {
        using var db = Databases.Unopened(DatabaseProvider.SqlServer);
        var inner = new ExecutedTexts();
        foreach (var statement in new SqlServerScript(db.GetService<IMigrator>().GenerateScript()).Statements)
        {
            statement.Accept(inner);
        }

        var text = Assert.Single(inner.Found, found => found.StartsWith("CREATE TRIGGER", StringComparison.Ordinal));
        Assert.Equal(AppendOnlyAudit.SqlServer[0], text);
        Assert.Empty(new SqlServerScript(text).SyntaxErrors);
    }

    private sealed class ExecutedTexts : TSqlFragmentVisitor
    {
        public List<string> Found { get; } = [];

        public override void Visit(ExecutableStringList node) =>
            Found.AddRange(node.Strings.OfType<StringLiteral>().Select(s => s.Value));
    }
}
