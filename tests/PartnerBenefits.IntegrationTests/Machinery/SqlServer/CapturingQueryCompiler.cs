using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace PartnerBenefits.IntegrationTests.Machinery.SqlServer;

#pragma warning disable EF1001 // No public way leads to the query as it was written.
internal sealed class CapturingQueryCompiler(
    IQueryContextFactory contexts,
    ICompiledQueryCache cache,
    ICompiledQueryCacheKeyGenerator keys,
    IDatabase database,
    IDiagnosticsLogger<DbLoggerCategory.Query> logger,
    ICurrentDbContext current,
    IEvaluatableExpressionFilter filter,
    IModel model) : QueryCompiler(contexts, cache, keys, database, logger, current, filter, model)
{
    public override TResult Execute<TResult>(Expression query)
    {
        Capture(query);
        return base.Execute<TResult>(query);
    }

    public override TResult ExecuteAsync<TResult>(Expression query, CancellationToken cancellationToken = default)
    {
        Capture(query);
        return base.ExecuteAsync<TResult>(query, cancellationToken);
    }

    private static void Capture(Expression query)
    {
        if (CallSite.OfPortal() is { } origin)
        {
            StatementCapture.OfThisRun.Query(query, origin);
        }
    }
}
