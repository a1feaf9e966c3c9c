using System.Collections.Concurrent;
using System.Diagnostics;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using PartnerBenefits.Data;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Machinery.SqlServer;

/// <summary>
/// Makes each statement that the portal sends to SQLite for SQL Server too, keeps it and reads it as T-SQL. No server gets it.
/// </summary>
internal sealed class StatementCapture
{
    public static readonly StatementCapture OfThisRun = new();

    /// <summary>Nulls and the lengths of lists make different statements of one query. After this many, new ones are rare.</summary>
    private const int TimesOfOneQuery = 20;

    private readonly ConcurrentDictionary<string, (SentStatement Statement, ConcurrentDictionary<string, byte> Origins)> statements = new();

    private readonly ConcurrentDictionary<string, byte> reached = new();

    private readonly ConcurrentDictionary<string, int> queried = new();

    private readonly ConcurrentDictionary<string, byte> savedShapes = new();

    private readonly ConcurrentDictionary<string, byte> failures = new();

    private long took;

    public TimeSpan Took => new(Interlocked.Read(ref took));

    public IReadOnlyList<SentStatement> Statements => [.. statements.Values.Select(s => s.Statement)];

    public IReadOnlyCollection<string> Reached => [.. reached.Keys];

    public IReadOnlyCollection<string> Failures => [.. failures.Keys];

#pragma warning disable EF1001 // No public way leads to the query as it was written.
    public static void Watch(DbContextOptionsBuilder options) => options
        .ReplaceService<IQueryCompiler, CapturingQueryCompiler>()
        .ReplaceService<IDatabase, CapturingDatabase>()
        .ConfigureWarnings(warnings => warnings.Throw(
            CoreEventId.FirstWithoutOrderByAndFilterWarning, CoreEventId.RowLimitingOperationWithoutOrderByWarning));
#pragma warning restore EF1001

    public IEnumerable<string> OriginsOf(SentStatement statement) => statements[statement.Text].Origins.Keys.Order(StringComparer.Ordinal);

    public void Query(Expression query, string origin)
    {
        if (queried.AddOrUpdate($"{origin} {query}", 1, (_, times) => times + 1) <= TimesOfOneQuery)
        {
            Make(origin, db => new QueryMove(db).Execute(query));
            if (OrderOfGuids.IsIn(query))
            {
                failures.TryAdd($"{origin}: orders by a Guid first, which is another order on SQL Server.", 0);
            }
        }
    }

    public void Save(IList<IUpdateEntry> entries, string origin)
    {
        if (savedShapes.TryAdd(origin + SaveMove.ShapeOf(entries), 0))
        {
            Make(origin, db => SaveMove.Execute(entries, db));
        }
    }

    public void Add(SentStatement statement, string origin)
    {
        reached.TryAdd(origin, 0);
        if (statements.GetOrAdd(statement.Text, _ => (statement, new())).Origins.TryAdd(origin, 0))
        {
            foreach (var error in new SqlServerScript(statement.Text).SyntaxErrors)
            {
                failures.TryAdd($"{origin}: {error}\n{statement.Text}", 0);
            }
        }
    }

    private void Make(string origin, Action<PortalDb> make)
    {
        var started = Stopwatch.GetTimestamp();
        var sent = new SuppressedCommands();
        using var db = Databases.Unopened(DatabaseProvider.SqlServer, sent, NeverOpened.Instance);
        try
        {
            make(db);
        }
        catch (Exception e) when (sent.Statements.Count > 0 && Cause(e) is InvalidOperationException)
        {
            // The statement was made. No rows answer it.
        }
        catch (Exception e)
        {
            failures.TryAdd($"{origin}: {Cause(e).Message}", 0);
        }

        sent.Statements.ForEach(statement => Add(statement, origin));
        Interlocked.Add(ref took, Stopwatch.GetElapsedTime(started).Ticks);
    }

    private static Exception Cause(Exception e) => e is TargetInvocationException { InnerException: { } inner } ? inner : e;
}
