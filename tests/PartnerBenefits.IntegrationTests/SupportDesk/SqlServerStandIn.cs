using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PartnerBenefits.Data;

namespace PartnerBenefits.IntegrationTests.SupportDesk;

/// <summary>
/// Takes the place of a SQL Server that isn't there: keeps each query, and answers how common words are as told; all else
/// is empty.
/// </summary>
internal sealed class SqlServerStandIn(int matches, string target) : DbCommandInterceptor
{
    public List<string> Queries { get; } = [];

    public PortalDb Open()
    {
        var options = new DbContextOptionsBuilder<PortalDb>();
        options.UsePortalDatabase(new DatabaseSettings(DatabaseProvider.SqlServer, "Server=never-opened;Database=PartnerBenefits"));
        return new PortalDb(options.AddInterceptors(this, new NeverOpened()).Options);
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Queries.Add(command.CommandText);
        using var answer = new DataTable();
        if (command.CommandText.Contains("GROUP BY", StringComparison.Ordinal))
        {
            answer.Columns.Add("Key", typeof(string));
            answer.Columns.Add("Count", typeof(int));
            answer.Rows.Add(target, matches);
        }
        else
        {
            answer.Columns.Add("Id", typeof(long));
        }

        return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(answer.CreateDataReader()));
    }

    private sealed class NeverOpened : DbConnectionInterceptor
    {
        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(InterceptionResult.Suppress());
    }
}
