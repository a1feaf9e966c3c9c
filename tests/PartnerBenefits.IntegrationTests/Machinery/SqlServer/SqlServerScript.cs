using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace PartnerBenefits.IntegrationTests.Machinery.SqlServer;

/// <summary>Reads a T-SQL script as SQL Server 2022 would, without a server.</summary>
internal sealed class SqlServerScript
{
    private readonly TSqlFragment read;

    public SqlServerScript(string text)
    {
        using var reader = new StringReader(text);
        read = new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        SyntaxErrors = [.. errors.Select(e => $"{e.Line}: {e.Message}")];
    }

    public IReadOnlyList<string> SyntaxErrors { get; }

    public IReadOnlyList<TSqlStatement> Statements => [.. ((TSqlScript)read).Batches.SelectMany(b => b.Statements)];

    public IReadOnlyList<string> SchemaErrors(SqlServerVersion version = SqlServerVersion.Sql160)
    {
        using var model = new TSqlModel(version, new TSqlModelOptions());
        AddTo(model);
        return [.. model.Validate().Where(m => m.MessageType == Microsoft.SqlServer.Dac.DacMessageType.Error).Select(m => m.ToString())];
    }

    public void AddTo(TSqlModel model) => AddTo(model, _ => true);

    public void AddTo(TSqlModel model, Predicate<TSqlStatement> which)
    {
        foreach (var statement in Statements.Where(s => which(s)))
        {
            model.AddObjects(Text(statement));
        }
    }

    private string Text(TSqlStatement statement) => string.Concat(
        read.ScriptTokenStream.Skip(statement.FirstTokenIndex)
            .Take(statement.LastTokenIndex - statement.FirstTokenIndex + 1).Select(t => t.Text));
}
