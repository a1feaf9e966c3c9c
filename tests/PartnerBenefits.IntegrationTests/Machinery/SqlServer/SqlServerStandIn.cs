using System.Data;
using PartnerBenefits.Data;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Machinery.SqlServer;

/// <summary>
/// Takes the place of a SQL Server: it keeps each query and answers how common words are. Every other query gets no rows.
/// </summary>
internal sealed class SqlServerStandIn
{
    private readonly SuppressedCommands commands;

    public SqlServerStandIn(int matches, string target) => commands = new SuppressedCommands(query => Answer(query, matches, target));

    public IReadOnlyList<string> Queries => [.. commands.Statements.Select(s => s.Text)];

    public PortalDb Open() => Databases.Unopened(DatabaseProvider.SqlServer, commands, NeverOpened.Instance);

    private static DataTable Answer(SentStatement query, int matches, string target)
    {
        StatementCapture.OfThisRun.Add(query, CallSite.OfPortal()!);
        var answer = new DataTable();
        if (query.Text.Contains("GROUP BY", StringComparison.Ordinal))
        {
            answer.Columns.Add("Key", typeof(string));
            answer.Columns.Add("Count", typeof(int));
            answer.Rows.Add(target, matches);
        }
        else
        {
            answer.Columns.Add("Id", typeof(long));
        }

        return answer;
    }
}
