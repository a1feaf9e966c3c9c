using Microsoft.SqlServer.TransactSql.ScriptDom;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Machinery.SqlServer;

internal sealed class Grants : TSqlFragmentVisitor
{
    public const string Portal = "PartnerBenefitsPortal";

    private readonly HashSet<TableRight> given = [];

    private readonly HashSet<TableRight> denied = [];

    private Grants()
    {
        Script = new SqlServerScript(
            File.ReadAllText(Path.Combine(Repository.Root, "src", "PartnerBenefits.Data.SqlServer", "Logins.sql")));
        foreach (var statement in Script.Statements)
        {
            statement.Accept(this);
        }
    }

    public static Grants OfPortal { get; } = new();

    public SqlServerScript Script { get; }

    public IReadOnlySet<TableRight> Given => given;

    public IReadOnlySet<TableRight> Denied => denied;

    public IEnumerable<string> Missing(IEnumerable<SentStatement> statements) =>
        TableUse.Of(statements).Where(right => !given.Contains(right) || denied.Contains(right))
            .Select(right => $"Logins.sql doesn't give {right}.");

    public override void Visit(GrantStatement node) => Keep(node, given);

    public override void Visit(DenyStatement node) => Keep(node, denied);

    private static void Keep(SecurityStatement node, HashSet<TableRight> rights)
    {
        if (node.Principals.All(p => p.Identifier.Value != Portal))
        {
            return;
        }

        var target = node.SecurityTargetObject.ObjectName.MultiPartIdentifier.Identifiers[^1].Value;
        rights.UnionWith(
            node.Permissions.SelectMany(p => p.Identifiers).Select(verb => new TableRight(verb.Value.ToUpperInvariant(), target)));
    }
}
