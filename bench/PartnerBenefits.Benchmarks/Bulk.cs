using Microsoft.Data.Sqlite;

namespace PartnerBenefits.Benchmarks;

/// <summary>One prepared INSERT that is reused for a million rows.</summary>
internal sealed class Bulk : IDisposable
{
    private readonly SqliteCommand command;

    public Bulk(SqliteConnection connection, string table, params string[] columns)
    {
        command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of our own tables.
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns)}) "
            + $"VALUES ({string.Join(", ", columns.Select((_, i) => $"$p{i}"))})";
#pragma warning restore CA2100
        for (var i = 0; i < columns.Length; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = $"$p{i}" });
        }
    }

    public void Add(params object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }

    public void Dispose() => command.Dispose();
}
