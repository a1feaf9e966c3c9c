using System.Text.RegularExpressions;
using Microsoft.SqlServer.Dac.Model;

namespace PartnerBenefits.IntegrationTests.Machinery.SqlServer;

/// <summary>Looks for the tables and columns that statements name, each as a procedure beside the schema.</summary>
internal static partial class StatementBinding
{
    public static IReadOnlyList<string> Errors(IReadOnlyList<SentStatement> statements)
    {
        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
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

        // What a procedure names in vain is only a warning, because a table may be made after it.
        return [.. refused, .. model.Validate().Select(m => m.ToString()).Select(m => Name().Match(m) is { Success: true } found
            ? $"{m}\n{statements[int.Parse(found.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)].Text}"
            : m)];
    }

    [GeneratedRegex(@"\[Statement(\d+)\]")]
    private static partial Regex Name();
}
