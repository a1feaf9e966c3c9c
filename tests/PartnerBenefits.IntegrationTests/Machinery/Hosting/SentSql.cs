using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

/// <summary>Records every query of a context, with SQLite's plan for it.</summary>
internal sealed class SentSql : DbCommandInterceptor
{
    public sealed record Query(string Text, IReadOnlyList<string> Plan)
    {
        public string PlanText => string.Join('\n', Plan);
    }

    public List<Query> Queries { get; } = [];

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        Queries.Add(new Query(command.CommandText, command is SqliteCommand sqlite ? PlanOf(sqlite) : []));
        return ValueTask.FromResult(result);
    }

    private static List<string> PlanOf(SqliteCommand command)
    {
        using var explain = command.Connection!.CreateCommand();
#pragma warning disable CA2100 // What the portal itself sends.
        explain.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
#pragma warning restore CA2100
        explain.Transaction = command.Transaction;
        foreach (SqliteParameter parameter in command.Parameters)
        {
            explain.Parameters.AddWithValue(parameter.ParameterName, parameter.Value);
        }

        using var reader = explain.ExecuteReader();
        var plan = new List<string>();
        while (reader.Read())
        {
            plan.Add(reader.GetString(3));
        }

        return plan;
    }
}
