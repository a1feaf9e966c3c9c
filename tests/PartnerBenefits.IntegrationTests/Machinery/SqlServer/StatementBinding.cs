using System.Text.RegularExpressions;
using Microsoft.SqlServer.Dac.Model;

namespace PartnerBenefits.IntegrationTests.Machinery.SqlServer;

internal static partial class StatementBinding
{
    public static IReadOnlyList<string> Errors(
        IReadOnlyList<SentStatement> statements, SqlServerVersion version = SqlServerVersion.Sql160)
    {
        using var model = new TSqlModel(version, new TSqlModelOptions());
        SqlServerSchema.AddTo(model);
        var refused = new List<string>();
        for (var i = 0; i < statements.Count; i++)
        {
            try
            {
                model.AddObjects(statements[i].AsProcedure($"Statement{i}"));
            }
            catch (DacModelException e)
            {
                refused.Add($"{e.Message}\n{statements[i].Text}");
            }
        }

        // A name that doesn't exist is only a warning in a procedure, because a table may be made later.
        return [.. refused, .. model.Validate().Select(m => m.ToString()).Select(m => Name().Match(m) is { Success: true } found
            ? $"{m}\n{statements[int.Parse(found.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)].Text}"
            : m)];
    }

    [GeneratedRegex(@"\[Statement(\d+)\]")]
    private static partial Regex Name();
}
