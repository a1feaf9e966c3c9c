using System.Globalization;
using System.Text;
using PartnerBenefits.IntegrationTests.SqlServer;

[assembly: AssemblyFixture(typeof(StatementReport))]

namespace PartnerBenefits.IntegrationTests.SqlServer;

/// <summary>When all tests are done: is every statement that the portal made one that SQL Server would take?</summary>
public sealed class StatementReport : IDisposable
{
    private static readonly string File = Path.Combine(AppContext.BaseDirectory, "TestResults", "sql-server-statements.txt");

    public void Dispose()
    {
        var capture = StatementCapture.OfThisRun;
        if (capture.Statements.Count == 0)
        {
            return;
        }

        string[] wrong = [.. capture.Failures, .. StatementBinding.Errors(capture.Statements), .. Grants.OfPortal.Missing(capture.Statements)];
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, Report(capture, wrong));
        if (wrong.Length > 0)
        {
            throw new InvalidOperationException($"SQL Server would refuse what the portal sends ({File}):\n{string.Join("\n\n", wrong)}");
        }
    }

    private static string Report(StatementCapture capture, string[] wrong)
    {
        var report = new StringBuilder();
        var querying = QueryingMethods.All();
        string[] missed = [.. querying.Except(capture.Reached).Order(StringComparer.Ordinal)];
        report.AppendLine(
            CultureInfo.InvariantCulture,
            $"{capture.Statements.Count} statements for SQL Server from {capture.Reached.Count} methods, {wrong.Length} of them wrong; {missed.Length} of {querying.Count} methods that query or save were not reached");
        AppendAll(report, "Wrong", wrong);
        AppendAll(report, "Not reached", missed);
        AppendAll(report, "Given by Logins.sql, and not needed here", Grants.OfPortal.Given.Except(TableUse.Of(capture.Statements)).Select(r => r.ToString()));
        foreach (var statement in capture.Statements.OrderBy(s => capture.OriginsOf(s).First(), StringComparer.Ordinal))
        {
            AppendAll(report, string.Join(", ", capture.OriginsOf(statement)), [string.Join(", ", statement.Parameters), statement.Text]);
        }

        return report.ToString();
    }

    private static void AppendAll(StringBuilder report, string title, IEnumerable<string> lines) =>
        report.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"-- {title}").AppendJoin('\n', lines.Where(l => l.Length > 0)).AppendLine();
}
