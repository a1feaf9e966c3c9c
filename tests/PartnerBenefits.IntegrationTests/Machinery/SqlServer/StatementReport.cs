using System.Globalization;
using System.Text;
using Microsoft.SqlServer.Dac.Model;

namespace PartnerBenefits.IntegrationTests.Machinery.SqlServer;

internal sealed class StatementReport
{
    private static readonly string Path = System.IO.Path.Combine(AppContext.BaseDirectory, "TestResults", "sql-server-statements.txt");

    /// <summary>What the commands do that run with the schema owner's login.</summary>
    private static readonly string[] OfOwner = ["CatalogueLoader.", "DemoData.", "KeyProtection.Make", "KeyStock.LoadAsync",
        "SearchWordFill.", "Identities.", "Renumbering.", "AfterRestore.", "Resume."];

    /// <summary>The unit of work saves these, so their statements don't tell who made them.</summary>
    private static readonly string[] WritesOfOwner = ["INSERT INTO [DatabaseIdentity]", "UPDATE [DatabaseIdentity]"];

    private readonly StatementCapture capture;

    private readonly IReadOnlyList<SentStatement> statements;

    private readonly string[] missed;

    public StatementReport(StatementCapture capture)
    {
        (this.capture, statements) = (capture, capture.Statements);
        var querying = QueryingMethods.All();
        missed = [.. querying.Except(capture.Reached).Order(StringComparer.Ordinal)];
        Wrong = [.. capture.Failures, .. StatementBinding.Errors(statements),
            .. StatementBinding.Errors(statements, SqlServerVersion.SqlAzure), .. Grants.OfPortal.Missing(OfPortal)];
        Summary = string.Create(
            CultureInfo.InvariantCulture,
            $"{statements.Count} statements for SQL Server, {Wrong.Count} of them wrong; {missed.Length} of {querying.Count} methods that "
                + $"query or save were not reached; capturing took {capture.Took.TotalSeconds:f0} s");
    }

    public IReadOnlyList<string> Wrong { get; }

    public string Summary { get; }

    private IEnumerable<SentStatement> OfPortal =>
        statements.Where(s => !Array.Exists(WritesOfOwner, write => s.Text.Contains(write, StringComparison.Ordinal))
            && capture.OriginsOf(s).Any(by => !Array.Exists(OfOwner, of => by.StartsWith(of, StringComparison.Ordinal))));

    public void Write()
    {
        var report = new StringBuilder().AppendLine(Summary);
        Append(report, "Wrong", Wrong);
        Append(report, "Not reached", missed);
        Append(report, "Given by Logins.sql, and not needed here",
            Grants.OfPortal.Given.Except(TableUse.Of(OfPortal)).Select(right => right.ToString()));
        foreach (var (origins, statement) in statements.Select(s => (string.Join(", ", capture.OriginsOf(s)), s))
            .OrderBy(s => s.Item1, StringComparer.Ordinal))
        {
            Append(report, origins, [string.Join(", ", statement.Parameters), statement.Text]);
        }

        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        File.WriteAllText(Path, report.ToString());
    }

    private static void Append(StringBuilder report, string title, IEnumerable<string> lines) =>
        report.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"-- {title}")
            .AppendJoin('\n', lines.Where(line => line.Length > 0)).AppendLine();
}
