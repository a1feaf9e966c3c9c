using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace PartnerBenefits.IntegrationTests.Machinery.SqlServer;

internal sealed record TableRight(string Verb, string Table)
{
    public override string ToString() => $"{Verb} on {Table}";
}

internal sealed class TableUse : TSqlFragmentVisitor
{
    private readonly HashSet<TableRight> found = [];

    private readonly Dictionary<string, string> aliases = [];

    public static IReadOnlySet<TableRight> Of(IEnumerable<SentStatement> statements) => statements.SelectMany(s => Of(s.Text)).ToHashSet();

    public override void Visit(NamedTableReference node)
    {
        if (node.Alias is { } alias)
        {
            aliases[alias.Value] = node.SchemaObject.BaseIdentifier.Value;
        }

        Add("SELECT", node);
    }

    public override void Visit(InsertSpecification node) => Add("INSERT", node.Target);

    public override void Visit(UpdateSpecification node) => Add("UPDATE", node.Target);

    public override void Visit(DeleteSpecification node) => Add("DELETE", node.Target);

    // EF Core uses MERGE only to insert.
    public override void Visit(MergeSpecification node) => Add("INSERT", node.Target);

    private static IEnumerable<TableRight> Of(string sql)
    {
        var use = new TableUse();
        foreach (var statement in new SqlServerScript(sql).Statements)
        {
            statement.Accept(use);
        }

        return use.found.Select(right => right with { Table = use.aliases.GetValueOrDefault(right.Table, right.Table) });
    }

    private void Add(string verb, TableReference table)
    {
        if (table is NamedTableReference named)
        {
            found.Add(new TableRight(verb, named.SchemaObject.BaseIdentifier.Value));
        }
    }
}
