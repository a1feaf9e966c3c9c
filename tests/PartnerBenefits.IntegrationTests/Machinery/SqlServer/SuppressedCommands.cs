using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PartnerBenefits.IntegrationTests.Machinery.SqlServer;

/// <summary>Keeps what a context would send to SQL Server, and sends nothing.</summary>
internal sealed class SuppressedCommands(Func<SentStatement, DataTable>? answer = null) : DbCommandInterceptor
{
    public List<SentStatement> Statements { get; } = [];

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        using var rows = answer?.Invoke(Keep(command)) ?? Nothing(command);
        return InterceptionResult<DbDataReader>.SuppressWithResult(rows.CreateDataReader());
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(ReaderExecuting(command, eventData, result));

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Keep(command);
        return InterceptionResult<int>.SuppressWithResult(0);
    }

    private DataTable Nothing(DbCommand command)
    {
        Keep(command);
        return new DataTable();
    }

    private SentStatement Keep(DbCommand command)
    {
        Statements.Add(new SentStatement(
            command.CommandText, [.. command.Parameters.Cast<SqlParameter>().Select(p => new SentParameter(p.ParameterName, TypeOf(p)))]));
        return Statements[^1];
    }

    private static string TypeOf(SqlParameter parameter) => parameter.SqlDbType switch
    {
        SqlDbType.NVarChar or SqlDbType.VarChar or SqlDbType.VarBinary or SqlDbType.NChar or SqlDbType.Char or SqlDbType.Binary =>
            $"{Name(parameter)}({(parameter.Size > 0 ? parameter.Size : "max")})",
        SqlDbType.Decimal => $"decimal({(parameter.Precision > 0 ? parameter.Precision : 18)}, {parameter.Scale})",
        _ => Name(parameter),
    };

    private static string Name(SqlParameter parameter) => parameter.SqlDbType.ToString().ToLowerInvariant();
}
